/** Dutch, Polish, Nordic and Turkish words of exercise names. */
import type { WordReplacement } from './word-replacement.js';

/** Applied in this order: a longer phrase comes before a word that is part of it. */
export const OTHER_LANGUAGES: readonly WordReplacement[] = [
  // Dutch and Polish.
  [/\bbankdrukken\b/g, 'bench press'],
  [/\b(optrekken)\b/g, 'pullup'],
  [/\b(opdrukken)\b/g, 'pushup'],
  [/\bkniebuiging(en)?\b/g, 'squat'],
  [/\broeien\b/g, 'row'],
  [/\bwyciskanie( sztangi)? lezac\b/g, 'bench press'],
  [/\bwyciskanie zolnierskie\b/g, 'shoulder press'],
  [/\b(przysiady?|przysiadow)\b/g, 'squat'],
  [/\bmartwy ciag\b/g, 'deadlift'],
  [/\bpodciaganie\b/g, 'pullup'],
  [/\bpompki\b/g, 'pushup'],
  [/\bwioslowanie\b/g, 'row'],
  // Swedish, Norwegian, Danish and Finnish.
  [/\b(knaboj|kneb[oø]y|kyykky)\b/g, 'squat'],
  [/\b(marklyft|markl[oø]ft|dødløft|dodloft|maastaveto)\b/g, 'deadlift'],
  [/\b(bankpress|benkpress|b[aæ]nkpres|penkkipunnerrus)\b/g, 'bench press'],
  [/\b(militarpress|pystypunnerrus)\b/g, 'shoulder press'],
  [/\b(leuanveto|rackhav)\b/g, 'pullup'],
  // Turkish; `foldText` leaves ı as it is.
  [/\bbarfiks\b/g, 'pullup'],
  [/\bs[iı]nav\b/g, 'pushup'],
  [/\bmekik\b/g, 'crunch'],
  [/\bbacak press\b/g, 'leg press'],
  [/\bgogus press\b/g, 'chest press'],
  [/\bomuz press\b/g, 'shoulder press'],
  [/\bkosu band[iı]\b/g, 'cardio'],
];
