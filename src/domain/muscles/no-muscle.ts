/** Recognises cardio, stretching and mobility by the words of a name: they train no muscle that is counted. */

const PATTERNS: readonly RegExp[] = [
  // Running, walking, cycling.
  /\b(treadmill|running|run(?! the rack)|jog(ging)?|sprint|hik(e|ing)|ruck(ing)?|cycling|bicycling(?! crunch)|bike|biking|airdyne|peloton|elliptical|elliptique|airbike|assault runner|ski machine|cross ?trainer|arc trainer|orbitrek)\b(?!.*\b(prowler|sled)\b)/,
  /\bwalking$|^walk\b|\b(incline|treadmill|brisk|power|fast|dog|speed|outdoor|indoor|nordic) walk(ing)?\b|\bwalk (outdoor|indoor|incline)\b/,
  // Machines.
  /\b(stair ?(master|mill|climber|machine|climbing|stepper)|step ?(mill|machine)|stepper|versa ?climber|jacob s? ?ladder|concept ?2|(row|ski|bike) ?erg|ergometer|erg|rower|rowing machine|rowing stationary|stationary row(ing)?)\b|^stair$|^rowing( (indoor|outdoor|\d.*))?$|^row \d+ ?(k|m|km|mi|min)?$|^(\d+k? )?steps?$|\bladder drill\b|\bagility\b/,
  /\b(cardio|conditioning|hiit|liss|tabata|zone 2|aerobic|spinning|spin class|metcon)\b|^spin$|^\d+ ?(k|km)( run)?$|^(front |side )?split$|^squash$/,
  /\b(battl(e|ing) rope|jump(ing)? rope|rope jump(ing)?|skipping|double under|single under|jumping jack|burpee|high knee)\b/,
  // Sports.
  /\b(swim(ming)?|boxing|kickboxing|heavy bag$|punching bag|football(?! bar)|soccer|basketball|volleyball|tennis|badminton|hockey|golf|rugby|padel|cricket|baseball|handball|karate|judo|bjj|jiu jitsu|muay thai|martial art|skiing|skating|snowboard(ing)?|surf(ing)?|pickleball|climbing|bouldering|kayaking|danc(e|ing)|zumba)\b/,
  // Stretching and mobility.
  /\b(yoga|pilates?|meditation|breathing|massage|sauna|mobility|mobilisation|mobilization|foam roll(ing|er)?|lacrosse ball|smr|warm ?up|cool ?down|dislocate|cat (cow|camel)|90 90|thoracic|t spine|opener|wall slide|hip cars?|scapular circle|deep squat (hold|sit)|ankle rock|child s? ?pose|pigeon (pose|stretch)|down(ward)? ?dog|cobra|sun salutation)\b/,
  /\b(hip|arm|ankle|leg|wrist|neck|shoulder|knee|elbow) (circle|swing|roll)\b|\binchworm\b|\bgroiner\b/,
];

/** A lift that is named after its stretched position is still a lift: `Bayesian Curl (Stretch)`. */
const STRETCH = /\bstretch(ing)?\b/;
const STRETCHED_LIFT = /\b(curl|row|fly|raise|press|pulldown|extension|squat|lunge)\b.*\bstretch/;

/** True for cardio, stretching and mobility. @param words see `exerciseWords` */
export function isWithoutMuscle(words: string): boolean {
  return (
    PATTERNS.some((pattern) => pattern.test(words)) || (STRETCH.test(words) && !STRETCHED_LIFT.test(words))
  );
}
