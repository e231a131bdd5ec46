/** Which muscles an exercise trains, by the words of its name. For names that the library does not know. */
import type { ExerciseMuscles } from '../exercise-library.js';
import { exerciseWords } from './exercise-words.js';

type Rule = readonly [pattern: RegExp, primary: readonly string[], secondary?: readonly string[]];

/** Cardio, stretching and mobility: their sets do not count as hard sets. */
const NO_MUSCLE: readonly RegExp[] = [
  /\b(treadmill|running|run|jog(ging)?|walking$|^walk|walk outdoor|hik(e|ing)|cycling|bike|biking|elliptical|cross trainer)\b/,
  /\b((stair|step) ?(master|mill|climber|machine|climbing)|bicycling(?! crunch)|row(ing)? stationary|stationary row(ing)?|rope jumping|battling rope|rowing machine|rower|ergometer|erg|ski ?erg|swim(ming)?|jump(ing)? rope|skipping)\b/,
  /\b(cardio|hiit|aerobic|spinning|spin class|boxing|battle rope|assault bike|air bike|jumping jack|burpee|yoga|pilates)\b/,
  /\b(stretch(ing)?|mobility|foam roll(ing|er)?|warm ?up|cool ?down|dislocate|cat cow|90 90|smr)\b/,
];

/** The most specific pattern first: the first one that matches decides. */
const RULES: readonly Rule[] = [
  // Wrists, neck, shins: small muscles whose movements have the names of larger ones.
  [
    /\b(wrist|forearm (curl|flexion|extension)|finger|grip(per| trainer)|plate pinch|dead hang|radial|ulnar)\b/,
    ['forearms'],
  ],
  [/\b(farmer|suitcase) (walk|carry|hold)|\bfarmer/, ['forearms'], ['traps']],
  [
    /\bneck\b(?=.*\b(curl|extension|flexion|harness|raise|side|lateral)\b)(?!.*\b(press|pulldown|pullup)\b)/,
    ['neck'],
  ],
  [/\btibialis\b|\bshin raise\b/, ['calves']],
  [/\bshrug\b/, ['traps']],
  [/\b(turkish|getup)\b/, ['shoulders'], ['abdominals']],
  // Calves before leg presses and raises.
  [/\bcal(f|ve)\b|\btoe (press|raise)\b|\bheel raise\b/, ['calves']],
  // Hips.
  [/\b(hip )?adduct(ion|or)?\b|\bcopenhagen\b|\binner thigh\b/, ['adductors']],
  [
    /\b(hip )?abduct(ion|or)?\b|\bclam ?shell\b|\b(banded|monster) (side|lateral)? ?walk\b|\bouter thigh\b/,
    ['abductors'],
    ['glutes'],
  ],
  [
    /\b(hip thrust|hip lift|(?<!side )bridge|glute (bridge|kickback|drive|press)|pull through|donkey kick|frog pump|hip extension|fire hydrant)\b(?!.*\bneck\b)/,
    ['glutes'],
    ['hamstrings'],
  ],
  // Hamstrings.
  [/\b(leg|hamstring|nordic|sissel)\b.*\bcurl\b|\bnordic\b|\bglute ham\b|\bleg hamstring\b/, ['hamstrings']],
  [
    /\b(romanian|stiff|straight) ?(leg(ged)?)?\b.*\b(deadlift|deads?)\b|\bromanian\b|\bdeadlift\b.*\b(romanian|rumano|romeno|roumain|rumeno|stiff)\b/,
    ['hamstrings'],
    ['glutes', 'lower back'],
  ],
  [/\bgood ?morning\b/, ['hamstrings'], ['lower back', 'glutes']],
  // Lower back.
  [
    /\b(back extension|hyperextension|superman|lower back|reverse hyper|bird dog|jefferson curl)\b/,
    ['lower back'],
    ['glutes', 'hamstrings'],
  ],
  [/\brack pull\b/, ['lower back'], ['traps', 'glutes']],
  [
    /\b(trap bar|hex bar|sumo)\b.*\bdeadlift\b|\bdeadlift\b.*\b(trap|hex|sumo)\b/,
    ['glutes'],
    ['quadriceps', 'hamstrings', 'lower back', 'traps'],
  ],
  [/\bdeadlift\b/, ['lower back'], ['glutes', 'hamstrings', 'traps', 'forearms']],
  // Quadriceps.
  [
    /\b(leg|quad(ricep)?|knee) extension\b|\bsissy\b|\bleg ext\b|\bsingle leg extension\b|\bspanish squat\b/,
    ['quadriceps'],
  ],
  [/\bpistol\b|\bleg press\b|\bhack\b|\bwall sit\b/, ['quadriceps'], ['glutes']],
  [/\b(lunge|split squat|stepup|bulgarian)\b/, ['quadriceps'], ['glutes', 'hamstrings']],
  [/\bthruster\b|\bwall ball\b/, ['quadriceps'], ['shoulders', 'glutes']],
  [/\bsquat\b/, ['quadriceps'], ['glutes', 'hamstrings']],
  [/\bsled (push|drag)\b|\bprowler\b/, ['quadriceps'], ['glutes', 'calves']],
  // Abdominals. Leg raises and knee raises before raises of the shoulders.
  [
    /\b(crunch|situp|plank|(leg|knee|toe) (raise|tuck)|knee up|leg lift|ab (wheel|roll|rollout|machine|coaster|twist)|kneeling ab|rollout|russian twist|dead ?bug|hollow|v ups?|flutter|scissor kick|bicycle|dragon ?(fly|flag)|pallof|wood ?chop(per)?|mountain climber|l sit|toe to bar|torso rotation|oblique|side (bend|bridge)|hip raise|heel touch(er)?|jack ?knife|windmill|core|hanging leg)\b|^ab\b/,
    ['abdominals'],
  ],
  // Triceps before presses and dips.
  [/\bjm press\b|\bskullcrusher\b|\btate press\b|\b(french|lying tricep) press\b/, ['triceps']],
  [
    /\btricep\b.*\bdip\b|\bdip\b.*\b(tricep|bench|machine|seated)\b|\b(seated|bench|machine) dip\b/,
    ['triceps'],
    ['chest', 'shoulders'],
  ],
  [
    /\btricep\b|\b(rope|cable|bar|v bar|straight bar|reverse grip|single arm)? ?push ?down\b|\bpressdown\b|\boverhead\b.*\bextension\b/,
    ['triceps'],
  ],
  [
    /\b(close|narrow) ?grip\b.*\b(bench|press)\b(?!.*\b(leg|shoulder)\b)|\bbench press\b.*\b(close|narrow)\b|\bdiamond\b|\bfloor press\b.*\bclose\b/,
    ['triceps'],
    ['chest', 'shoulders'],
  ],
  // Rear shoulders before flies and rows.
  [
    /\bface pull\b|\b(rear|back|posterior) delt\b|\b(rear|reverse)\b.*\bfly\b|\bfly\b.*\b(rear|reverse)\b|\bpullapart\b|\breverse pec deck\b|\brear (lateral )?raise\b|\bbent over\b.*\b(lateral )?raise\b/,
    ['shoulders'],
    ['middle back', 'traps'],
  ],
  [/\by raise\b|\bcuban\b|\b(external|internal) rotation\b|\brotator\b/, ['shoulders'], ['traps']],
  // Upper back.
  [/\bupright\b.*\brow\b/, ['shoulders'], ['traps']],
  [/\b(pullover|straight arm)\b|\bstraight arm\b.*\bpulldown\b|\bpulldown\b.*\bstraight\b/, ['lats']],
  [/\bmuscleup\b/, ['lats'], ['chest', 'triceps']],
  [
    /\bpull ?down\b|\bpullup\b|\bchinup\b|\blat (pull|machine|row)\b|\bchin\b/,
    ['lats'],
    ['biceps', 'middle back'],
  ],
  [/\brow\b|\bbench pull\b/, ['middle back'], ['lats', 'biceps']],
  // Biceps.
  [/\bcurl\b|\bbicep\b/, ['biceps'], ['forearms']],
  // A press that names the chest, before the presses of the shoulders.
  [/\bchest press\b/, ['chest'], ['shoulders', 'triceps']],
  [/\b(board|pin) press\b/, ['triceps'], ['chest', 'shoulders']],
  // Shoulders.
  [
    /\bside lateral\b|\b(lateral|side|lat)\b.*\braise\b|\braise\b.*\blateral\b|\bdelt (raise|fly)\b/,
    ['shoulders'],
  ],
  [/\bfront\b.*\braise\b|\braise\b.*\bfront\b/, ['shoulders']],
  [
    /\b(shoulder|overhead|military|arnold|strict|bradford|z|viking|push|landmine|standing|kettlebell|seesaw|see saw|behind (the )?neck|seated (dumbbell|barbell|smith))\b.*\bpress\b|\bpress\b.*\b(shoulder|overhead)\b|\bpike pushup\b|\bhandstand\b|\boverhead smith\b|\bshoulder raise\b/,
    ['shoulders'],
    ['triceps'],
  ],
  [/\bdelt\b|\bplate raise\b/, ['shoulders']],
  // Chest.
  [/\b(fly|crossover|pec deck|butterfly|pec)\b/, ['chest'], ['shoulders']],
  [
    /\bbench( press)?\b(?!.*\b(dip|curl|row|pull)\b)|\bchest\b.*\b(press|dip)\b|\b(incline|decline|flat|floor|hammer strength|iso lateral|svend|guillotine|hex)\b.*\bpress\b|\bpress\b.*\b(incline|decline|flat|chest|bench)\b/,
    ['chest'],
    ['shoulders', 'triceps'],
  ],
  [/\bpushup\b/, ['chest'], ['shoulders', 'triceps']],
  [/\bdip\b/, ['chest'], ['triceps', 'shoulders']],
  // Whole-body lifts, by the muscle that does most.
  [
    /\b(power|hang|squat|muscle)? ?(clean|snatch)\b|\bhigh pull\b/,
    ['quadriceps'],
    ['glutes', 'traps', 'shoulders'],
  ],
  [/\b(push )?jerk\b/, ['shoulders'], ['triceps', 'quadriceps']],
  [/\bkettlebell swing\b|\bswing\b/, ['glutes'], ['hamstrings', 'lower back']],
  [/\b(tire flip|yoke)\b/, ['quadriceps'], ['glutes', 'lower back']],
  [/\brope climb\b/, ['lats'], ['biceps', 'forearms']],
  [/\bjump\b/, ['quadriceps'], ['calves']],
  // Names that only mention a muscle.
  [/\bhamstring\b/, ['hamstrings']],
  [/\bglute\b/, ['glutes']],
  [/\bquad(ricep)?\b/, ['quadriceps']],
  [/\bchest\b/, ['chest']],
  [/\bshoulder\b/, ['shoulders']],
  [/\btrap\b/, ['traps']],
  [/\blat\b/, ['lats']],
  [/\bforearm\b/, ['forearms']],
];

/** The muscles by the words of a name: `none` for cardio and mobility, null if no rule matches. */
export function musclesByWords(name: string): ExerciseMuscles | 'none' | null {
  const words = exerciseWords(name);
  for (const pattern of NO_MUSCLE) if (pattern.test(words)) return 'none';
  const rule = RULES.find(([pattern]) => pattern.test(words));
  return rule ? { primary: rule[1], secondary: rule[2] ?? [] } : null;
}
