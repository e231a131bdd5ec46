/** The port of the settings, on the athlete of the fake ports. */
import { changeBodyWeight } from '../../src/domain/body-weight-entry.js';
import { setValues } from '../../src/domain/change-setting.js';
import { withMuscles } from '../../src/domain/exercise-settings.js';
import { withNameChoices } from '../../src/domain/imported-names.js';
import type { AthletePort } from '../../src/store/ports/athlete-port.js';
import type { FakePorts } from './fake-ports.js';

export function fakeAthletePort(fake: FakePorts): AthletePort {
  return {
    read: () => fake.athlete,
    answer: (answers) => fake.ports.athlete.update(answers),
    chooseNames: (choices) => fake.ports.athlete.update(withNameChoices(fake.athlete, choices)),
    setBodyWeight: (change) =>
      fake.write('athlete.setBodyWeight', () => {
        fake.athlete = changeBodyWeight(fake.athlete, change);
        return { athlete: fake.athlete, isInFile: fake.isAthleteReadable };
      }),
    setMuscles: (name, muscles) =>
      fake.ports.athlete.update({ exercises: withMuscles(fake.athlete, name, muscles) }),
    set: (changes) => {
      const changed = setValues(fake.athlete, changes);
      if (!changed.ok) throw new Error(changed.reason);
      return fake.write('athlete.update', () => {
        fake.athlete = changed.tree;
        return fake.athlete;
      });
    },
    tryUpdate: (changes) => fake.ports.athlete.update(changes),
    update: (changes) =>
      fake.write('athlete.update', () => {
        fake.athlete = { ...fake.athlete, ...changes };
        return fake.athlete;
      }),
  };
}
