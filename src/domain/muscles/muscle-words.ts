/** Words of other apps for muscles and regions of the body, in several languages. */

/**
 * Each pattern matches the whole name of a muscle, in lower case and without accents. A region has the groups that most
 * of its exercises train.
 */
export const MUSCLE_WORDS: readonly (readonly [
  words: RegExp,
  primary: readonly string[],
  secondary?: readonly string[],
])[] = [
  [
    /^(abs?|abdominals?|abdominis|core|obliques?|(rectus|transversus) abdominis|bauch(muskel\w*)?|schrage bauchmuskeln|addom(e|inali|inale)|obliqui|abdominaux|abdos|ventre|abdomen|abdominales|oblicuos|abdominais|abdome|obliquos|buik(spieren)?|пресс|живот|腹筋|腹肌)$/,
    ['abdominals'],
  ],
  [
    /^(back|upper back|rucken(muskel\w*)?|schiena|dorso|dorsali|dos|espalda|costas|rug|спина|背中|背部)$/,
    ['lats'],
    ['middle back'],
  ],
  [
    /^(lats?|latissimus( dorsi)?|breiter ruckenmuskel|latissimo|gran dorsale|grand dorsal|dorsal(es)?( ancho)?|dorsais|latissimi|широчаишие|広背筋|背阔肌)$/,
    ['lats'],
  ],
  [
    /^((middle|mid) back|rhomboids?|rhomboide(n|us|os|s)?|romboid(i|es|eos)|mittlerer rucken|ромбовидные|菱形筋)$/,
    ['middle back'],
  ],
  [
    /^(lower back|erector spinae|spinal erectors?|unterer rucken|ruckenstrecker|lombari|lombaires|lumbar(es)?|lombar(es)?|espalda baja|onderrug|поясница|脊柱起立筋)$/,
    ['lower back'],
  ],
  [
    /^(biceps?|bicep(s)? brachii|bizeps|bicipiti?|bicipite|bicep(e)?s|бицепс|上腕二頭筋|肱二头肌)$/,
    ['biceps'],
  ],
  [/^(triceps?|trizeps|tricipiti?|tricipite|трицепс|上腕三頭筋|肱三头肌)$/, ['triceps']],
  [
    /^(forearms?|unterarme?|avambracci?o?|avant bras|antebrazos?|antebracos?|onderarmen?|предплечья?|前腕)$/,
    ['forearms'],
  ],
  [/^(arms?|arme|braccia|bras|brazos|bracos|armen|руки|腕)$/, ['biceps'], ['triceps']],
  [
    /^(chest|pecs?|pectorals?|pectoralis( major| minor)?|brust(muskel\w*|muskulatur)?|petto|pettorali?|poitrine|pectoraux|pecho|pectoral(es)?|peito(ral|rais)?|peitorais|borst(spieren)?|грудь|грудные|胸|大胸筋|胸肌)$/,
    ['chest'],
  ],
  [
    /^(shoulders?|((front|rear|side|lateral|anterior|posterior|medial) )?(delts?|deltoids?)|schultern?|(vordere|hintere|seitliche|mittlere)?r? ?(deltamuskel|schultermuskel)\w*|spall[ae]|deltoid[ei]( \w+)?|epaules?|deltoides|hombros?|ombros?|schouders?|плечи|дельты|дельтовидные|肩|三角筋|三角肌)$/,
    ['shoulders'],
  ],
  [/^(traps?|trapezius|trapez(muskel)?|trapezio|trapezes?|trapecios?|трапеция|僧帽筋|斜方肌)$/, ['traps']],
  [/^(neck|nacken|hals|collo|cou|cuello|pescoco|nek|шея|首)$/, ['neck']],
  [
    /^(legs?|thighs?|lower body|upper legs?|beine?|oberschenkel|gambe?|cosce?|jambes|cuisses|piernas?|muslos?|pernas?|coxas?|benen|ноги|бедра|脚|腿)$/,
    ['quadriceps'],
    ['hamstrings', 'glutes'],
  ],
  [
    /^(quads?|quadriceps?|quadrizeps|(vorderer )?oberschenkel(vorderseite| vorne)|beinstrecker|quadricip(iti|ite)|cuadriceps|квадрицепс(ы)?|大腿四頭筋|股四头肌)$/,
    ['quadriceps'],
  ],
  [
    /^(hamstrings?|hams?|beinbeuger|(hinterer )?oberschenkel(ruckseite| hinten)|ischiocrurali|bicipite femorale|femorali|ischio ?jambiers|isquiotibia(les|is)|femorales|posteriores? (da|de) coxa|бицепс бедра|ハムストリンクス?|腘绳肌)$/,
    ['hamstrings'],
  ],
  [
    /^(glutes?|gluteus( maximus)?|hips?|gesass|gesassmuskel\w*|glutei|gluteo|fessiers?|gluteos?|billen|bilspieren|ягодицы|ягодичные|臀部|大臀筋|臀肌)$/,
    ['glutes'],
  ],
  [
    /^(calf|calves|gastrocnemius|soleus|waden?|wadenmuskel\w*|polpacci?o?|mollets?|pantorrillas?|gemelos|panturrilhas?|kuiten|икры|икроножные|ふくらはき|小腿)$/,
    ['calves'],
  ],
  [/^(adductors?|adduktoren|adduttori|adducteurs|aductores|adutores|приводящие|内転筋)$/, ['adductors']],
  [
    /^(abductors?|abduktoren|abduttori|abducteurs|abductores|abdutores|外転筋|gluteus medius)$/,
    ['abductors'],
  ],
];
