/** Spanish and Portuguese words of exercise names. */
import type { WordReplacement } from './word-replacement.js';

/** Applied in this order: a longer phrase comes before a word that is part of it. */
export const SPANISH_PORTUGUESE: readonly WordReplacement[] = [
  // Cardio and stretching.
  [
    /\b(correr|carrera|caminar|caminata(?! del)|ciclismo|caminadora|bici(cleta)?|marcha|eliptic[ao]|nadar|natacion|comba|saltar (la )?cuerda|salto de cuerda|escaladora|remoergometro|cinta de correr|trotar|senderismo)\b|^cinta\b/g,
    'cardio',
  ],
  [/\b(esteira|corrida|caminhada(?! do)|natacao|pular corda|remo ergometro|escada)\b/g, 'cardio'],
  [/\b(estiramientos?|movilidad|calentamiento|alongamentos?|mobilidade|aquecimento)\b/g, 'stretch'],
  // Rear shoulders and upright rows before flies and rows.
  [
    /\b(aperturas|crucifixo|voador|contractora)( na polia)? (inver\w+|invertid\w|posterior\w*)/g,
    'rear delt fly',
  ],
  [
    /\b(pajaros?|vuelos? posterior(es)?|elevaci(on|ones) posterior(es)?|deltoides posterior|posterior de hombro)\b/g,
    'rear delt fly',
  ],
  [/\b(remo|remada) (al menton|alta|vertical)\b/g, 'upright row'],
  // Chest.
  [/\bpress (de )?(banca|plano)\b|\bpress en banco( plano)?\b|\bsupino\b/g, 'bench press'],
  [/\bpolea( alta)? al pecho\b/g, 'pulldown'],
  [/\bpress (de )?(pecho|pectoral)\b/g, 'chest press'],
  [/\bpress( de banca)? (inclinado|declinado)\b/g, 'incline bench press'],
  [/\b(aperturas?|cruces?( de| en)? (las )?poleas?|contractora|crucifixo|voador)\b/g, 'chest fly'],
  [
    /\b(flexiones|flexoes|flex(ion|ao)( de (brazos?|braco|pecho)|(?= diamante| inclinada| declinada)))\b|^flex(ion|ao)$/g,
    'pushup',
  ],
  [/\b(pecho|pectoral(es)?|peitoral|peito)\b/g, 'chest'],
  // Triceps.
  [/\b(fondos?|mergulhos?)( de triceps)?( en| no| entre)? banc\w*\b/g, 'bench dip'],
  [/\b(fondos?|mergulhos?|paralelas)\b/g, 'dip'],
  [/\b(press|triceps) france[s]?\b|\brompecraneos?\b/g, 'french press'],
  [
    /\b(jalon|jalones|patadas?|coice|copa)( de| para)? triceps\b|\btriceps (testa|corda|pulley|coice|banco)\b/g,
    'tricep extension',
  ],
  [/\b(agarre |pegada )?(cerrad[oa]|fechad[oa])\b/g, 'close grip'],
  // Shoulders.
  [/\b(press (militar|(de )?hombros?|tras ?nuca)|desenvolvimento)\b/g, 'shoulder press'],
  [
    /\b(elevaci(on|ones)|vuelos?|elevac(ao|oes)) (laterales|lateral|laterais)\b|^laterales\b/g,
    'lateral raise',
  ],
  [/\b(elevaci(on|ones)|elevac(ao|oes)) (frontal(es)?|frontais)\b/g, 'front raise'],
  [/\b(encogimientos?|encolhimentos?)( de (hombros?|ombros?))?\b|\b(trapecios?|trapezio)\b/g, 'shrug'],
  [/\b(hombros?|ombros?)\b/g, 'shoulder'],
  // Back.
  [/\b(dominadas?|barra fixa)\b/g, 'pullup'],
  [
    /\b(jalon(es)?( al pecho| tras nuca)?|puxad(a|as|or)|pulley (frontal|frente|costas|alto|anterior))\b/g,
    'lat pulldown',
  ],
  [/\b(remo|remada)\b/g, 'row'],
  [
    /\b(peso muerto|levantamento terra|terra) (rumano|romeno|(con )?piernas? rigidas?|a una pierna|unilateral)\b/g,
    'romanian deadlift',
  ],
  [/\b(peso muerto|levantamento terra)\b|\bterra\b(?= sumo)|^terra$/g, 'deadlift'],
  [
    /\b(hiperextensi(on|ones)|hiperextensao|extensi(on|ones) (de espalda|lumbar(es)?)|extensao lombar|lumbar(es)?|lombar)\b/g,
    'back extension',
  ],
  [/\b(buenos dias|bom dia)\b/g, 'good morning'],
  // Arms.
  [
    /\b(curl de munecas?|flexion de munecas?|rosca (de )?punho|flexao de punho|ante ?braz?[oc]os?|antebraco)\b/g,
    'wrist curl',
  ],
  [/\b(paseo|caminata) del? granjero\b|\bcaminhada do fazendeiro\b/g, 'farmer walk'],
  [/\brosca\b/g, 'bicep curl'],
  [/\bmartillo\b/g, 'hammer'],
  // Legs.
  [/\b(gluteos?|coice)( en maquina)?( 4 apoios| en polea| na polia)?\b/g, 'glute kickback'],
  [
    /\b(puente de gluteos?|puente|empuje de caderas?|elevaci?(on|ao) (pelvica|de (quadril|cadera|pelvis)))\b/g,
    'hip thrust',
  ],
  [
    /\b(curl|flexion|flexao) (de )?(femoral(es)?|piernas?|nordico|isquio\w*|pernas?)\b|\b(mesa |cadeira )?flexora\b|\bfemoral(es)?\b|\bisquio\w*|\bposterior de coxa\b/g,
    'leg curl',
  ],
  [
    /\b(extensi(on|ones)|extensao) de (piernas?|cuadriceps|rodillas?|pernas?|joelhos?)\b|\b(cadeira )?extensora\b/g,
    'leg extension',
  ],
  [/\b(sentadillas?|agachamentos?)\b/g, 'squat'],
  [/\bbulgar[ao]s?\b/g, 'bulgarian'],
  [/\b(zancadas?|desplantes?|estocadas?|afundos?|passadas?|avancos?)\b/g, 'lunge'],
  [/\bsubidas? (al|en|no) (cajon|banco|caixa|caixote)\b/g, 'stepup'],
  [/\bprensa\b(?!.*(hombro|pecho|frances))/g, 'leg press'],
  [/\bcuadriceps\b/g, 'quad'],
  [
    /\b(elevaci(on|ones) de (talon(es)?|gemelos?|pantorrillas?)|panturrilhas?|gemelos?|gemeos|pantorrillas?)\b/g,
    'calf raise',
  ],
  [/\b(ad(uctor(es)?|uccion|utor[ae]?s?|ucao))\b/g, 'adductor'],
  [/\b(ab(ductor(es)?|duccion|dutor[ae]?s?|ducao))\b/g, 'abductor'],
  // Abdominals.
  [/\b(elevaci(on|ones)|elevac(ao|oes)) de (piernas?|pernas?|rodillas?|joelhos?)\b/g, 'leg raise'],
  [/\b(plancha|prancha)\b/g, 'plank'],
  [/\b(abdominal(es)?|abdominais|rueda abdominal|giros? rusos?|oblicuos?|obliquos?)\b/g, 'crunch'],
];
