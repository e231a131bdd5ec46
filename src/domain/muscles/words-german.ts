/** German words of exercise names. */
import type { WordReplacement } from './word-replacement.js';

/** Applied in this order: a longer phrase comes before a word that is part of it. */
export const GERMAN: readonly WordReplacement[] = [
  [/\b(langhantel|lh\b)/g, ' barbell '],
  [/\b(kurzhanteln?|kh\b)/g, ' dumbbell '],
  [/\bsz( stange)?\b/g, 'ez bar'],
  [/\b(am )?kabel(zug|turm)?/g, ' cable '],
  [/\bmultipresse\b/g, 'smith machine'],
  [/drue?cken\b/g, 'drucken'],
  [/(?<!ruder)maschine\b/g, ' machine'],
  // Cardio and stretching.
  [
    /\b(lauf(en|band)?|joggen|radfahren|fahrrad|heimtrainer|crosstrainer|(ruder|rad)e?r?gometer|rudergerat|schwimmen|seilspringen|wandern|spazieren(gehen)?|stepper|treppensteigen|treppe)\b/g,
    'cardio',
  ],
  [/\b(dehn(en|ung)|aufwarmen)\b/g, 'stretch'],
  // Chest.
  [/\b(trizeps|stirn)\w*(drucken|strecken)\b/g, 'tricep extension'],
  [/schragbank( ?drucken)?\b/g, 'incline bench press'],
  [/(negativ)?bank ?drucken\b/g, ' bench press'],
  [/\bbrust(presse|drucken)\b/g, 'chest press'],
  [/\bbutterflys\b/g, 'butterfly'],
  [/\b(fliegende[nr]?|flys|(cable )?(uber kreuz|cross brust))\b/g, 'chest fly'],
  [/\bliegestutze?n?\b/g, 'pushup'],
  [/\bbarren\b/g, 'dip'],
  [/\b(dips?[ ]bank|bankdips?)\b/g, 'bench dip'],
  [/\bbrust\b/g, 'chest'],
  // Shoulders.
  [/\bnackendrucken\b/g, 'behind neck press'],
  [/\b(schulter|uberkopf)(drucken|presse)\b/g, 'shoulder press'],
  [/\b(schulter|nacken)heben\b/g, 'shrug'],
  [/\b(vorgebeugt\w*) seitheben\b|\bseitheben (vorgebeugt\w*)\b/g, 'rear delt raise'],
  [/\bseit(heben|lift)\b/g, 'lateral raise'],
  [/\bfrontheben\b/g, 'front raise'],
  [/\bhintere schulter\b/g, 'rear delt'],
  [/\bschultern?\b/g, 'shoulder'],
  [/\baufrechte[rs]? rudern\b/g, 'upright row'],
  // Back.
  [/rudern\b/g, ' row'],
  [/\bklimmzue?ge?n?\b/g, 'pullup'],
  [/\blat ?(zug|ziehen)\b/g, 'lat pulldown'],
  [/\bubere?zue?ge?\b/g, 'pullover'],
  [
    /\b(rumanische?[snr]?|gestreckte[snm]?|einbeinige[sn]?) kreuzheben\b|\bkreuzheben( mit)? (rumanisch\w*|gestreckt\w*)/g,
    'romanian deadlift',
  ],
  [/\bkreuzheben\b/g, 'deadlift'],
  [/\bruckenstreck(er|en|ung)\b/g, 'back extension'],
  // Arms.
  [/\bbizeps ?/g, 'bicep '],
  [/\btrizeps ?/g, 'tricep '],
  [/\bkonzentrations/g, 'concentration '],
  [/\b(hammer|scott|bein|unterarm|handgelenk)(curls?|beugen)\b/g, '$1 curl'],
  [/\b(unterarm|handgelenk)e?\b(?!stutz)/g, 'wrist'],
  [/\benge[rsmn]?\b|\beng\b/g, 'close grip'],
  // Legs.
  [/\bbulgarische kniebeugen?\b/g, 'bulgarian split squat'],
  [/kniebeugen?\b/g, ' squat'],
  [/\bhackenschmidt\b/g, 'hack squat'],
  [/\bbein ?presse\b/g, 'leg press'],
  [/\bbein ?streck(er|en|ung)\b/g, 'leg extension'],
  [/\bbein (curl)\b|\bbein ?beug(er|en|ung)\b/g, 'leg curl'],
  [/\bausfallschritte?\b/g, 'lunge'],
  [/\b(hufte?|becken) ?(heben|strecken|lift|stoss|thrust|brucke)\b/g, 'hip thrust'],
  [/\bwaden?\w*/g, 'calf raise'],
  [/\b(huft)?adduk\w*/g, 'adductor'],
  [/\b(huft)?abduk\w*/g, 'abductor'],
  [/\bgesass?\b/g, 'glute'],
  // Abdominals.
  [/\b(hangendes )?(bein|knie)heben\b/g, 'leg raise'],
  [/\b(unterarm|seit)stutz\b|\bplanke\b/g, 'plank'],
  [/\b(bauch\w*|rumpf(drehen|beugen|drehung|heben)|russische drehung|klappmesser)\b/g, 'crunch'],
];
