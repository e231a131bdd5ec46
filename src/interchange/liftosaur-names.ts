/** Names of exercises in Liftosaur, whose JSON has ids: `benchPress` with equipment `dumbbell`. */
import type { JsonObject } from '../domain/dialects/fields.js';

/** The ids of exercises by usual equipment, which names leave out. All other exercises usually have a barbell. */
const USUAL_EQUIPMENT: Readonly<Record<string, string>> = {
  bodyweight:
    'abWheel battleRopes benchDip bicycleCrunch boxJump burpee chestDip chinUp crossBodyCrunch crunch cycling declineCrunch flatKneeRaise flatLegRaise gluteBridgeMarch handstandPushUp hangingLegRaise highKneeSkips invertedRow jackknifeSitUp jumpRope kippingPullUp kneeRaise kneestoElbows mountainClimber muscleUp obliqueCrunch pistolSquat plank pullUp pushUp reverseCrunch reversePlank rowing russianTwist sideCrunch sideHipAbductor sideLyingClam sidePlank singleLegBridge singleLegGluteBridgeBench singleLegGluteBridgeStraight singleLegGluteBridgeBentKnee singleLegHipThrust sissySquat sitUp superman toesToBar torsoRotation tricepsDip vUp widePullUp',
  dumbbell:
    'arnoldPress aroundTheWorld bentOverOneArmRow bicepCurl bulgarianSplitSquat chestFly chestPress concentrationCurl farmersWalk frontRaise gluteBridge gobletSquat hammerCurl inclineChestFly inclineChestPress inclineCurl inclineRow isoLateralChestPress isoLateralRow lateralRaise lyingBicepCurl preacherCurl pullover reverseCurl reverseFly reverseGripConcentrationCurl reverseLunge romanianDeadlift seatedFrontRaise seatedPalmsUpWristCurl shoulderPress shoulderPressParallelGrip shrug sideBend singleLegDeadlift snatch splitSquat standingCalfRaise stepUp tricepsExtension uprightRow',
  leverageMachine:
    'backExtension calfPressOnLegPress calfPressOnSeatedLegPress ellipticalMachine highRow hipAbductor hipAdductor legCurl legExtension legPress lyingLegCurl pecDeck seatedLegCurl seatedLegPress tBarRow',
  cable:
    'cableCrossover cableCrunch cableKickback cablePullThrough cableTwist gluteKickback latPulldown reverseLatPulldown seatedRow seatedWideGripRow standingRow standingRowCloseGrip standingRowRearDeltWithRope standingRowRearHorizontalDeltWithRope standingRowVBar tricepsPushdown',
  band: 'facePull kneelingPulldown reverseHyperextension squatRow',
  kettlebell: 'kettlebellSwing kettlebellTurkishGetUp pushPress',
  medicineball: 'ballSlams',
  ezbar: 'skullcrusher',
  trapbar: 'trapBarDeadlift',
};

const EQUIPMENT: Readonly<Record<string, string>> = {
  barbell: 'Barbell',
  cable: 'Cable',
  dumbbell: 'Dumbbell',
  smith: 'Smith Machine',
  band: 'Band',
  kettlebell: 'Kettlebell',
  bodyweight: 'Bodyweight',
  leverageMachine: 'Leverage Machine',
  medicineball: 'Medicine Ball',
  ezbar: 'EZ Bar',
  trapbar: 'Trap Bar',
};

/** Names that differ from the words of their id. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  cleanandJerk: 'Clean and Jerk',
  kneestoElbows: 'Knees to Elbows',
  chestSupportedRow: 'Chest-Supported Row',
  isoLateralChestPress: 'Iso-Lateral Chest Press',
  isoLateralRow: 'Iso-Lateral Row',
};

/**
 * The name as in the app's CSV, with equipment that is not the usual one.
 * @param custom the athlete's own exercises by id
 */
export function liftosaurName(exercise: JsonObject, custom: JsonObject): string {
  const id = String(exercise.id ?? '');
  const equipment = typeof exercise.equipment === 'string' ? exercise.equipment : null;
  const own = Object.hasOwn(custom, id) ? custom[id] : undefined;
  const [name, usual] = hasName(own) ? [own.name, own.defaultEquipment] : [wordsOf(id), usualEquipment(id)];
  if (equipment === null || equipment === usual || (hasName(own) && usual === undefined)) return name;
  return `${name}, ${EQUIPMENT[equipment] ?? equipment}`;
}

function hasName(own: unknown): own is { readonly name: string; readonly defaultEquipment?: unknown } {
  return typeof own === 'object' && own !== null && 'name' in own && typeof own.name === 'string';
}

function usualEquipment(id: string): string {
  const found = Object.entries(USUAL_EQUIPMENT).find(([, ids]) => ids.split(' ').includes(id));
  return found?.[0] ?? 'barbell';
}

/** `Bench Press Close Grip` for `benchPressCloseGrip`. */
function wordsOf(id: string): string {
  const words = id.replace(/([a-z])([A-Z])|(^[a-z])(?=[A-Z])/g, '$1$3 $2').replace(/\s+/g, ' ');
  return OTHER_NAMES[id] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
