import {
  type CommandUsage,
  GLOBAL_OPTIONS,
  type OptionsUsage,
  optionsWithValue,
  SCREEN_OPTIONS,
  takesValue,
} from '../usage.js';

/** Returns a script that bash sources. */
export function bashCompletion(commands: readonly CommandUsage[]): string {
  const names = [...commands.map(({ name }) => name), 'help'].join(' ');
  return `# Completions of traininglogs for bash: eval "$(traininglogs completion bash)"
_traininglogs() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  local command= action= words= at
  # --option=VALUE is three words to bash.
  if [[ $current == '=' ]]; then current=
  elif [[ $previous == '=' ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
      ${optionsWithValue(commands).join('|')}) ((at++)) ;;
      -*|=) ;;
      *) if [[ -z $command ]]; then command=\${COMP_WORDS[at]}; elif [[ -z $action ]]; then action=\${COMP_WORDS[at]}; fi ;;
    esac
  done
  COMPREPLY=()
  case $command:$previous in
    *:--data-dir) _traininglogs_files -d; return ;;
${commands.flatMap(optionCases).join('')}  esac
  if [[ $current == -* ]]; then
    case $command in
      '') words='${optionNames(SCREEN_OPTIONS)}' ;;
${commands.map(({ name, options }) => `      ${name}) words='${optionNames(options)}' ;;\n`).join('')}    esac
  else
    case $command:$action in
      :|help:) words='${names}' ;;
${commands.flatMap(operandCases).join('')}    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
_traininglogs_files() {
  compopt -o filenames 2>/dev/null
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$1" -- "$current"))
}
complete -F _traininglogs traininglogs
`;
}

function optionNames(options: OptionsUsage): string {
  return Object.keys({ ...options, ...GLOBAL_OPTIONS })
    .map((name) => `--${name}`)
    .join(' ');
}

/** A case for each option that takes a value. It completes the choices of the option, files, or nothing. */
function optionCases({ name, options }: CommandUsage): readonly string[] {
  return Object.entries(options)
    .filter(([, option]) => takesValue(option))
    .map(([option, { choices = [], completes }]) => {
      const complete = completes
        ? `_traininglogs_files ${completes === 'folder' ? '-d' : '-f'}`
        : `COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$current"))`;
      return `    ${name}:--${option}) ${complete}; return ;;\n`;
    });
}

function operandCases({ name, operands, actions = [] }: CommandUsage): readonly string[] {
  const words = (pattern: string, choices: readonly string[]) =>
    `      ${pattern}) words='${choices.join(' ')}' ;;\n`;
  const files = (pattern: string) => `      ${pattern}) _traininglogs_files -f; return ;;\n`;
  if (actions.length > 0) {
    return [
      words(
        `${name}:`,
        actions.map((action) => action.name),
      ),
      ...actions.flatMap(({ name: action, choices, completes }) => {
        if (completes) return [files(`${name}:${action}`)];
        return choices ? [words(`${name}:${action}`, choices)] : [];
      }),
    ];
  }
  const [first] = operands;
  if (first?.completes) return [files(`${name}:*`)];
  return first?.choices ? [words(`${name}:`, first.choices)] : [];
}
