/** The name of an exercise as plain English words: with other languages translated and abbreviations written out. */
import { foldText } from '../../text/fold.js';
import type { WordReplacement } from './word-replacement.js';
import { EAST_ASIAN } from './words-east-asian.js';
import { FRENCH_ITALIAN } from './words-french-italian.js';
import { GERMAN } from './words-german.js';
import { OTHER_LANGUAGES } from './words-other-languages.js';
import { RUSSIAN } from './words-russian.js';
import { SPANISH_PORTUGUESE } from './words-spanish-portuguese.js';

const ENGLISH: readonly WordReplacement[] = [
  // Abbreviations of gym logs.
  [/\bdbs?\b/g, 'dumbbell'],
  [/\bbb\b/g, 'barbell'],
  [/\bkbs?\b/g, 'kettlebell'],
  [/\bbw\b/g, 'bodyweight'],
  [/\bsldl\b/g, 'stiff leg deadlift'],
  [/\brdls?\b/g, 'romanian deadlift'],
  [/\bohp\b/g, 'overhead press'],
  [/\bcgbp\b/g, 'close grip bench press'],
  [/\bbp\b/g, 'bench press'],
  [/\bbss\b/g, 'bulgarian split squat'],
  [/\brfess\b/g, 'bulgarian split squat'],
  [/\bghrs?\b/g, 'glute ham raise'],
  [/\bexts?\b/g, 'extension'],
  [/\boh\b/g, 'overhead'],
  [/\bhspu\b/g, 'handstand pushup'],
  [/\btgu\b/g, 'turkish getup'],
  [/\bssb\b/g, 'safety bar'],
  [/\bffess\b/g, 'split squat'],
  [/\b(ttb|t2b|toes? 2 bar)\b/g, 'toe to bar'],
  [/\bbor\b/g, 'bent over row'],
  [/\bcsr\b/g, 'chest supported row'],
  [/\blte\b/g, 'tricep extension'],
  [/\bham(m(y|ie)s?)?\b/g, 'ham'],
  [/\bghd\b/g, 'glute ham'],
  [/\bhlr\b/g, 'hanging leg raise'],
  [/\bbtn\b/g, 'behind the neck'],
  [/\b(dl|deads)\b/g, 'deadlift'],
  [/\bsl\b/g, 'single leg'],
  [/\btri\b/g, 'tricep'],
  [/\bbi\b/g, 'bicep'],
  [/\babs?\b/g, 'ab'],
  // One spelling for words that people write in several ways.
  [/\b(pull|push|chin|sit|step|press|get|muscle|clean) ups?\b/g, '$1up'],
  [/\b(pull|push|press) downs?\b/g, '$1down'],
  [/\bkick backs?\b/g, 'kickback'],
  [/\bpull overs?\b/g, 'pullover'],
  [/\bpull aparts?\b/g, 'pullapart'],
  [/\bcross overs?\b/g, 'crossover'],
  [/\bskull crushers?\b|\bskulls?\b/g, 'skullcrusher'],
  [/\bleg ?(curl|press|extension|raise)/g, 'leg $1'],
  [/\bhip thrusters?\b/g, 'hip thrust'],
  [/\binclined\b/g, 'incline'],
  [/\broll outs?\b/g, 'rollout'],
  [/\bdead lifts?\b/g, 'deadlift'],
  [/\bsquads?\b/g, 'squat'],
  [/\bdec\b/g, 'deck'],
  [/\bfly(e|es|ers?)?\b|\bflies\b/g, 'fly'],
  [/\bdelt(s|oids?)?\b/g, 'delt'],
  [/\bt bars?\b/g, 'tbar'],
  [/\bpeck\b/g, 'pec'],
  [/\bpressups?\b/g, 'pushup'],
  [/\bface ?pulls?\b/g, 'face pull'],
  [/\blaterals\b/g, 'lateral raise'],
  [/\bnose ?breakers?\b/g, 'skullcrusher'],
];

/** Translations are applied first; their results are spelled as the English table expects. */
const REPLACED: readonly WordReplacement[] = [
  ...GERMAN,
  ...SPANISH_PORTUGUESE,
  ...FRENCH_ITALIAN,
  ...OTHER_LANGUAGES,
  ...RUSSIAN,
  ...EAST_ASIAN,
  ...ENGLISH,
];

/** The words of an exercise name as the rules read them: `DB RDL (Heavy)` is `dumbbell romanian deadlift heavy`. */
export function exerciseWords(name: string): string {
  return replacedWords(name, REPLACED);
}

/** As `exerciseWords`, without translation: words of other languages stay as they are. */
export function englishWords(name: string): string {
  return replacedWords(name, ENGLISH);
}

function replacedWords(name: string, replacements: readonly WordReplacement[]): string {
  const words = foldText(name.normalize('NFC')).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');
  return replacements
    .reduce((text, [from, to]) => text.replace(from, to), words)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(singular)
    .join(' ');
}

function singular(word: string): string {
  if (/(ss|ch|x)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^isu]s$/.test(word) && !/(biceps|triceps)$/.test(word)
    ? word.slice(0, -1)
    : word.replace(/^(bi|tri)ceps$/, '$1cep');
}
