/**
 * Every run of the tests tries the properties with the same cases, so that no change fails or passes by chance;
 * `TRAININGLOGS_SEED=$RANDOM npm test` tries others.
 */
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.TRAININGLOGS_SEED ?? 2026) });
