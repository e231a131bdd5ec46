/** Which muscles an exercise trains, by the words of its name. */
import type { ExerciseMuscles } from '../exercise-library.js';
import { exerciseWords } from './exercise-words.js';
import { isWithoutMuscle } from './no-muscle.js';

type Rule = readonly [pattern: RegExp, primary: readonly string[], secondary?: readonly string[]];

/** The first rule that matches decides, so more specific patterns come first. */
const RULES: readonly Rule[] = [
  // Wrists, neck, shins: their exercises have names like those of larger muscles, so these rules come first.
  [
    /\b(wrist|finger|grip(per| trainer)|hand grip|plate pinch|pinch (grip )?(hold|lift|carry)|grip hold|captain of crush|hangboard|radial|ulnar)\b|\bforearm\b(?!.*\b(plank|pushup|stand)\b)/,
    ['forearms'],
  ],
  [/\b(dead|bar|towel|passive) ?hang\b(?!.*\b(pullup|chinup|clean|snatch)\b)/, ['forearms'], ['lats']],
  [/\b(overhead|waiter) (walk|carry)\b/, ['shoulders'], ['traps', 'abdominals']],
  [
    /\b(suitcase|dumbbell|kettlebell|trap bar) (walk|carry|hold)\b|\bfarmer\b|\bloaded carry\b/,
    ['forearms'],
    ['traps'],
  ],
  [
    /\bneck\b(?=.*\b(curl|extension|flexion|harness|raise|side|lateral|isometric|machine|resistance)\b)(?!.*\b(press|pulldown|pullup)\b)|\b(iron neck|neck bridge)\b/,
    ['neck'],
  ],
  // The library has no muscle group for shins. They match here, so that no later rule does.
  [/\btib(ialis)?\b|\bshin raise\b/, []],
  [/\bshrug\b|\btrap (3 )?raise\b/, ['traps']],
  [/\b(turkish|getup)\b/, ['shoulders'], ['abdominals']],
  // Calves before leg presses and raises.
  [/\bcal(f|ve)\b|\btoe (press|raise)\b|\bheel raise\b|\bsoleus\b/, ['calves']],
  // Hips.
  [/\b(hip )?adduct(ion|or)?\b|\bcopenhagen\b|\binner thigh\b/, ['adductors']],
  [
    /\b(hip )?abduct(ion|or)?\b|\bclam ?shell\b|\b(band|banded|monster|lateral|crab) (side|lateral|band)? ?walk\b|\bouter thigh\b|\b(side|lateral) (lying )?leg (raise|lift)\b/,
    ['abductors'],
    ['glutes'],
  ],
  [
    /\b(hip thrust|hip lift|(?<!leg |knee |bent )hip raise|(?<!side |london |neck )bridge|rear kick|glute (bridge|kickback|drive|press|machine|extension|pushdown)|pull through|donkey kick|frog pump|hip extension|fire hydrant|hip airplane|booty)\b(?!.*\bneck\b)|\bglute\b.*\b(kickback|extension|hyperextension|hyper)\b|\b(back extension|hyperextension)\b.*\bglute\b|\bkickback\b.*\bglute\b|\b(rear|reverse|back) leg raise\b/,
    ['glutes'],
    ['hamstrings'],
  ],
  // Hamstrings.
  [/\breverse nordic\b/, ['quadriceps']],
  [
    /\b(leg|ham|hamstring|nordic|sissel|razor|slider|knee)\b.*\bcurl\b|\bnordic\b|\bglute ham\b(?!.*\b(situp|extension)\b)|\bleg hamstring\b|\bham raise\b|^lying curl$/,
    ['hamstrings'],
  ],
  [
    /\b(romanian|stiff|straight|single|one|b stance|staggered)( legg?(ed)?)?\b.*\b(deadlift|deads?)\b|\bromanian\b(?!.*\bsquat\b)|\bdeadlift\b.*\b(romanian|rumano|romeno|roumain|rumeno|stiff|single leg)\b|\bdimel\b|\bstiff\b/,
    ['hamstrings'],
    ['glutes', 'lower back'],
  ],
  [/\bgood ?morning\b/, ['hamstrings'], ['lower back', 'glutes']],
  // Lower back.
  [
    /\b(back (ext(ension)?|raise)|glute ham extension|hyperextension|superman|lower back|reverse hyper|bird dog|jefferson curl|atla stone|stone (load|lift|shoulder|to shoulder))\b|\bhyper$/,
    ['lower back'],
    ['glutes', 'hamstrings'],
  ],
  [/\b(rack|block) pull\b/, ['lower back'], ['traps', 'glutes']],
  [
    /\b(trap|hex) ?bar\b.*\bdeadlift\b|\bdeadlift\b.*\b(trap|hex) ?bar\b|\bjefferson\b|^(trap|hex) ?bar$/,
    ['quadriceps'],
    ['glutes', 'hamstrings', 'lower back', 'traps'],
  ],
  [
    /\bsumo\b.*\bdeadlift\b(?!.*\bhigh pull\b)|\bdeadlift\b.*\bsumo\b|^sumo$/,
    ['glutes'],
    ['quadriceps', 'hamstrings', 'adductors', 'lower back'],
  ],
  [/\bdeadlift\b(?!.*\bhigh pull\b)/, ['lower back'], ['glutes', 'hamstrings', 'traps', 'forearms']],
  // Quadriceps.
  [
    /\b(leg|quad(ricep)?|knee) extension\b|\bsissy\b|\b(leg|quad|knee) ext\b|\bsingle leg extension\b|\bspanish squat\b/,
    ['quadriceps'],
  ],
  [/\bpistol\b|\bleg press\b|\bhack\b|\bwall sit\b|\bpendulum\b(?!.*\brow\b)/, ['quadriceps'], ['glutes']],
  [/\b(cossack|(lateral|side) lunge)\b/, ['quadriceps'], ['adductors', 'glutes']],
  [
    /\b(lunge|split squat|stepup|step down|bulgarian(?! bag)|petersen|peterson)\b/,
    ['quadriceps'],
    ['glutes', 'hamstrings'],
  ],
  [/\bthruster\b|\bwall ball\b/, ['quadriceps'], ['shoulders', 'glutes']],
  [/\bsquat\b(?!.*\b(clean|snatch|jerk)\b)|\bgoblet$/, ['quadriceps'], ['glutes', 'hamstrings']],
  [/^sled$|\bsled (push(e)?|drag|sprint|walk)\b|\bprowler\b/, ['quadriceps'], ['glutes', 'calves']],
  [
    /\b(box|bench|depth|broad|tuck|vertical|star|lunge)\b.*\bjump\b(?!.*\bpushup\b)/,
    ['quadriceps'],
    ['glutes', 'calves'],
  ],
  // Abdominals. This rule precedes the rules for raises of the shoulders, so that it decides leg raises and knee
  // raises.
  [
    /\b(crunch|situp|plank|(leg|knee|toe) (raise|tuck)|knee ups?|hanging (knee|toe)|leg (lift|pull in)|ab (wheel|roll|roller|rollout|machine|coaster|twist|crunch)|kneeling ab|rollout|dead ?bug|hollow|v ups?|v sit|flutter|scissor( kick)?|bicycle|dragon ?(fly|flag)|pallof|wood ?chop(per)?|mountain climber|l sit|toe to bar|toe touch(er)?|(torso|trunk|rotary) (rotation|twist|torso)|oblique|side (bend|bridge)|heel (touch(er)?|tap)|jack ?knife|(kettlebell |dumbbell )windmill|core|hanging leg|captain s? ?chair|(windshield |floor )wiper|knee to elbow|ball slam|slam ball|fallout|spiderman|shoulder tap|vacuum|body ?saw|bear crawl|stir the pot|garhammer|anti rotation|hanging pike)\b|^ab\b|\bab$|\b(landmine|torso|seated|standing|cable|plate|ball|russian|waist)\b.*\btwist\b|\blandmine (rotation|180)\b/,
    ['abdominals'],
  ],
  // A pushdown with straight arms trains the muscles of a pulldown.
  [
    /\bstraight arm\b.*\b(pull|push)down\b|\b(pull|push)down\b.*\bstraight arm\b|\blat (pushdown|prayer)\b|\bfront lever\b|\bshoulder extension\b/,
    ['lats'],
  ],
  // Triceps before presses and dips.
  [
    /\bjm press\b|\bskullcrusher\b|\b(tate|california) press\b|\b(french|lying tricep) press\b|\bpjr\b|\bkatana\b/,
    ['triceps'],
  ],
  [
    /\btricep\b.*\bdip\b|(?<!\bchest )\bdip\b.*\b(tricep|bench|machine|seated)\b(?!.*\bchest\b)|\b(seated|bench|machine|chair|floor) dip\b(?!.*\bchest\b)/,
    ['triceps'],
    ['chest', 'shoulders'],
  ],
  [
    /\btricep\b|\b(rope|cable|bar|v bar|straight bar|reverse grip|single arm)? ?push ?down\b|\bpressdown\b|\boverhead\b.*\bextension\b|\bdumbbell kickback\b/,
    ['triceps'],
  ],
  [
    /\b(close|narrow) ?grip\b.*\b(bench|press|pushup)\b(?!.*\b(leg|shoulder)\b)|\b(bench press|pushup)\b.*\b(close|narrow)\b|\bdiamond\b|\bfloor press\b.*\bclose\b|^close grip press$/,
    ['triceps'],
    ['chest', 'shoulders'],
  ],
  // Rear shoulders before flies and rows.
  [
    /\bface pull\b|\b(rear|back|posterior) delt\b|\b(rear|reverse|back)\b.*\b(fly|butterfly|pec deck|cable cross(over)?)\b|\b(fly|butterfly|pec deck)\b.*\b(rear|reverse)\b|\bpullapart\b|\brear (lateral )?raise\b|\bbent over\b.*\b(lateral )?raise\b/,
    ['shoulders'],
    ['middle back', 'traps'],
  ],
  [
    /\b[tyw] (raise|press)\b|\bytwl?\b|\bhalo\b|\bcuban\b|(?<!hip |leg )\b(external|internal) rotation\b|\brotator\b|\b(lu|powell|poliquin|egyptian)( lateral)? raise\b|\bscaption\b|\bl fly\b|\bbus driver\b/,
    ['shoulders'],
    ['traps'],
  ],
  // Upper back.
  [/\bupright\b.*\brow\b/, ['shoulders'], ['traps']],
  [/\bhigh pull\b/, ['traps'], ['shoulders', 'quadriceps']],
  [/\b(pullover|straight arm)\b/, ['lats']],
  [/\bmuscleup\b/, ['lats'], ['chest', 'triceps']],
  [/\b(australian|aussie|inverted|horizontal) (pullup|chinup)\b/, ['middle back'], ['lats', 'biceps']],
  [
    /\bpull ?down\b|\bpullup\b|\bchinup\b|\blat (pull|machine|row|pd|zug)\b|\bchin\b/,
    ['lats'],
    ['biceps', 'middle back'],
  ],
  [
    /\brow\b|\bbench pull\b|\btbar$|\bchest supported tbar\b|\bpendlay\b|\byate\b$|\brhomboid\b/,
    ['middle back'],
    ['lats', 'biceps'],
  ],
  // Biceps.
  [
    /\bcurl\b|\bbicep\b|\bpreacher\b|\b(cross body|cable|rope|incline) hammer\b(?!.*\b(press|row|pulldown)\b)|\bhammer rope\b|^spider$|\bbayesian\b|\bzottman\b|^hammer$/,
    ['biceps'],
    ['forearms'],
  ],
  // Presses that name the chest, the floor or the bench come before the presses of the shoulders.
  [/\bchest press\b|\bfloor press\b/, ['chest'], ['shoulders', 'triceps']],
  [/(?<!overhead )\b(board|pin) press\b/, ['triceps'], ['chest', 'shoulders']],
  [
    /\b(incline|decline|flat)\b.*\bpress\b(?!.*\b(shoulder|overhead|military)\b)(?<!\b(shoulder|overhead|military) press)/,
    ['chest'],
    ['shoulders', 'triceps'],
  ],
  // Whole-body lifts, by the muscle that does most.
  [/\bjerk\b|\bclean (and )?press\b/, ['shoulders'], ['triceps', 'quadriceps']],
  [/\b(clean|snatch)\b(?! grip)/, ['quadriceps'], ['hamstrings', 'glutes', 'traps', 'shoulders']],
  // Shoulders.
  [
    /\bside lateral\b|\b(lateral|side|lat)\b.*\braise\b|\braise\b.*\blateral\b|\bdelt (raise|fly)\b|^dumbbell lateral$|\blateral machine\b/,
    ['shoulders'],
  ],
  [/\bfront\b.*\braise\b|\braise\b.*\bfront\b/, ['shoulders']],
  [
    /\b(shoulder|overhead|military|strict|half kneeling|bradford|z|viking|push|landmine|standing(?! cable)|kettlebell(?!.*\b(bench|leg)\b)|seesaw|see saw|bottom up|log|axle|sot|klokov|circus|savickas|behind (the )?neck|seated (dumbbell|barbell|smith))\b.*\bpress\b|\bpress\b.*\b(shoulder|overhead)\b|\bpike pushup\b|\bhandstand\b|\bwall walk\b|\boverhead smith\b|\bshoulder raise\b|\barnold\b|\bhalf kneeling landmine\b/,
    ['shoulders'],
    ['triceps'],
  ],
  [/\bdelt\b|\bplate raise\b/, ['shoulders']],
  // Chest.
  [
    /\bpress around\b|^(flat|incline|decline) (dumbbell|smith|barbell)( machine)?$|^(dumbbell|smith|barbell)( machine)? (flat|incline|decline)( \d+)?$|\b(fly|crossover|pec deck|butterfly|pec|pectoral|cable cross)\b/,
    ['chest'],
    ['shoulders'],
  ],
  [
    /\bbench( press)?\b(?!.*\b(dip|curl|row|pull|supported|hop)\b)|\bchest\b.*\b(press|dip)\b|\b(hammer strength|iso lateral|svend|guillotine|hex|larsen|spoto|squeeze)\b.*\bpress\b|\bpress\b.*\b(incline|decline|flat|chest|bench)\b/,
    ['chest'],
    ['shoulders', 'triceps'],
  ],
  [/\bpushup\b/, ['chest'], ['shoulders', 'triceps']],
  [/\bdip\b/, ['chest'], ['triceps', 'shoulders']],
  // Other whole-body movements.
  [/\bkettlebell swing\b|\bswing\b/, ['glutes'], ['hamstrings', 'lower back']],
  [/\b(tire flip|yoke)\b/, ['quadriceps'], ['glutes', 'lower back']],
  [/\brope climb\b/, ['lats'], ['biceps', 'forearms']],
  [/\bjump\b/, ['quadriceps'], ['calves']],
  // Names that have a special bar or a muscle, but no movement.
  [/\bsafety bar\b/, ['quadriceps'], ['glutes', 'hamstrings']],
  [/\bhamstring\b/, ['hamstrings']],
  [/\bglute\b/, ['glutes']],
  [/\bquad(ricep)?\b/, ['quadriceps']],
  [/(?<!to )\bchest\b(?! supported| to\b)/, ['chest']],
  [/\bshoulder\b(?! (tap|touch))/, ['shoulders']],
  [/\btrap\b(?! bar)/, ['traps']],
  [/\blat\b/, ['lats']],
];

/** The muscles, and the words of the name that decided; for `none`, `words` are all words of the name. */
export type WordsFound = { readonly words: string; readonly muscles: ExerciseMuscles | 'none' };

/** The muscles by the words of a name; `none` for cardio, stretching and mobility; null if unknown. */
export function musclesByWords(name: string): WordsFound | null {
  const words = exerciseWords(name);
  if (isWithoutMuscle(words)) return { words, muscles: 'none' };
  for (const [pattern, primary, secondary = []] of RULES) {
    const found = pattern.exec(words);
    if (found)
      return primary.length === 0 ? null : { words: found[0].trim(), muscles: { primary, secondary } };
  }
  return null;
}
