/** Muscles by their anatomical names, which Liftosaur writes, as the muscle groups of the library. */

const GROUPS: readonly (readonly [name: RegExp, group: string])[] = [
  [/^adductor (brevis|longus|magnus)$|^gracilis$|^pectine(o)?us$/, 'adductors'],
  [/^biceps? brachii$|^brachialis$/, 'biceps'],
  [/^brachioradialis$|^wrist (extensors|flexors)$/, 'forearms'],
  [/^deltoid (anterior|lateral|posterior)$|^infraspinatus$|^supraspinatus$|^teres minor$/, 'shoulders'],
  [/^erector spinae$/, 'lower back'],
  [/^gastrocnemius$|^soleus$|^tibialis anterior$/, 'calves'],
  [/^gluteus maximus$/, 'glutes'],
  [/^gluteus medius$|^tensor fasciae latae$/, 'abductors'],
  [/^latissimus dorsi$|^teres major$/, 'lats'],
  [/^trapezius (lower|middle|upper)( fibers)?$|^levator scapulae$/, 'traps'],
  [/^rhomboids?$/, 'middle back'],
  [/^pectoralis major( (clavicular|sternal) head)?$|^pectoralis minor$/, 'chest'],
  [/^rectus abdominis$|^obliques$|^transversus abdominis$/, 'abdominals'],
  [/^rectus femoris$|^vastus (lateralis|medialis|intermedius)$/, 'quadriceps'],
  [/^biceps femoris$|^semitendinosus$|^semimembranosus$/, 'hamstrings'],
  [/^triceps? brachii$/, 'triceps'],
  [/^splenius$|^sternocleidomastoid$/, 'neck'],
];

/** The group of a muscle; null for other names. @param name lower case, see `muscleName` */
export function groupOfAnatomicalName(name: string): string | null {
  return GROUPS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}
