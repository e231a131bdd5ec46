import type { Athlete } from '../../domain/athlete.js';
import type { ListingPort } from '../../store/ports/listing-port.js';
import { createWithErrorSentence } from './error-sentence.js';
import type { ScreenStores } from './screen-stores.js';

/** The port of lists over all sessions. */
export function createListingPort(stores: ScreenStores, athlete: () => Athlete): ListingPort {
  const { root } = stores.exporter;
  const withErrorSentence = createWithErrorSentence(root);
  return {
    sortedIds: (sorting) => withErrorSentence(() => stores.reader.listing.sortedIds(sorting, athlete())),
    widest: () => withErrorSentence(() => stores.reader.listing.widest()),
    summaries: (ids) =>
      withErrorSentence(() => stores.reader.listing.summaries(ids, athlete().countPartialReps)),
    search: (query, unit) => withErrorSentence(() => stores.reader.search.ids(query, unit)),
  };
}
