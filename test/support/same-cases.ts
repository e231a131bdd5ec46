/** Gives property tests the same cases in every run. `TRAININGLOGS_SEED=$RANDOM npm test` runs other cases. */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.TRAININGLOGS_SEED ?? 2026) });
