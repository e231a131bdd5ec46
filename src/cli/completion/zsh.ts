import {
  type CommandUsage,
  GLOBAL_OPTIONS,
  type OptionsUsage,
  SCREEN_OPTIONS,
  takesValue,
} from '../usage.js';

/** Returns a script that zsh sources, or that is saved as `_traininglogs` in a folder of `$fpath`. */
export function zshCompletion(commands: readonly CommandUsage[]): string {
  const described = [
    ...commands.map(({ name, summary }) => `${name}:${summary}`),
    'help:explain a command',
  ].map((each) => `        ${quoted(each)}\n`);
  return `#compdef traininglogs
# Completions of traininglogs for zsh: source <(traininglogs completion zsh), after compinit
_traininglogs() {
  local curcontext="$curcontext" state
  typeset -A opt_args
  _arguments -C \\
${specsOf(SCREEN_OPTIONS, '    ')}    '1: :->command' '*:: :->argument'
  case $state in
    command)
      local -a commands=(
${described.join('')}      )
      _describe command commands ;;
    argument)
      case $words[1] in
        help) _arguments '1:command:(${commands.map(({ name }) => name).join(' ')})' ;;
${commands.map(commandCase).join('')}      esac ;;
  esac
}
if [[ $funcstack[1] == _traininglogs ]]; then _traininglogs "$@"; else compdef _traininglogs traininglogs; fi
`;
}

function commandCase(command: CommandUsage): string {
  const specs = specsOf(command.options, '            ');
  return `        ${command.name})\n          _arguments \\\n${specs}            ${operandSpecs(command)} ;;\n`;
}

function operandSpecs({ operands, actions = [] }: CommandUsage): string {
  if (actions.length > 0) {
    const names = actions.map(({ name, description }) => `${name}\\:${quotedInList(description)}`).join(' ');
    const cases = actions
      .filter(({ choices, completes }) => choices || completes)
      .map(
        ({ name, choices, completes }) =>
          `${name}) ${completes ? '_files' : `compadd -- ${choices?.join(' ')}`} ;;`,
      );
    const followed = cases.length === 0 ? '' : ` '*:: :{case $words[1] in ${cases.join(' ')} esac}'`;
    return `'1:action:((${names}))'${followed}`;
  }
  const [first] = operands;
  if (first?.completes) return "'*:file:_files'";
  return first?.choices ? `'1:${first.name.replaceAll('|', ' or ')}:(${first.choices.join(' ')})'` : '';
}

function specsOf(options: OptionsUsage, indent: string): string {
  const all: OptionsUsage = { ...options, ...GLOBAL_OPTIONS };
  return Object.entries(all)
    .map(([name, option]) => {
      const action = option.completes === 'folder' ? '_files -/' : option.completes ? '_files' : '';
      const value = takesValue(option)
        ? `:value:${option.choices ? `(${option.choices.join(' ')})` : action}`
        : '';
      const description = option.description.replace(/[[\]:]/g, (sign) => `\\${sign}`);
      return `${indent}${quoted(`--${name}[${description}]${value}`)} \\\n`;
    })
    .join('');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** Escapes text for a place inside quotes and double parentheses. */
function quotedInList(text: string): string {
  return text.replace(/[^\p{L}\p{N}/-]/gu, (sign) => (sign === "'" ? "'\\''" : `\\${sign}`));
}
