/** Dutch, Polish, Russian, Japanese and Chinese words of exercise names. */
import type { WordReplacement } from './word-replacement.js';

/** Longer phrases come first. */
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
  // Russian.
  [/жим лежа( на наклонной)?/g, 'bench press'],
  [/жим (стоя|сидя|гантелей сидя)|армеискии жим/g, 'shoulder press'],
  [/жим ног/g, 'leg press'],
  [/приседани[яе]/g, 'squat'],
  [/(становая|румынская) тяга/g, 'deadlift'],
  [/подтягивани[яе]/g, 'pullup'],
  [/отжимания на брусьях/g, 'dip'],
  [/отжимани[яе]/g, 'pushup'],
  [/тяга верхнего блока/g, 'lat pulldown'],
  [/тяга/g, 'row'],
  [/сгибани[ея] ног/g, 'leg curl'],
  [/разгибани[ея] ног/g, 'leg extension'],
  // Japanese and Chinese. Folding removes voicing marks: デ is テ.
  [/インクライン(ヘンチ|タンヘル)フレス/g, ' incline bench press '],
  [/ヘンチフレス|卧推/g, ' bench press '],
  [/スクワット|深蹲/g, ' squat '],
  [/テットリフト|硬拉/g, ' deadlift '],
  [/懸垂|チンニンク|引体向上/g, ' pullup '],
  [/腕立て伏せ|俯卧撑/g, ' pushup '],
  [/ラットフルタウン|高位下拉/g, ' lat pulldown '],
  [/レックフレス|腿举/g, ' leg press '],
  [/レックエクステンション/g, ' leg extension '],
  [/レックカール/g, ' leg curl '],
  [/サイトレイス|侧平举/g, ' lateral raise '],
  [/ショルターフレス|推举/g, ' shoulder press '],
  [/ローインク|划船/g, ' row '],
];
