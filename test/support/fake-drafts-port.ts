/** The port of drafts, on the drafts of the fake ports. */
import { relateDraft } from '../../src/domain/draft-relation.js';
import type { OfferedDraft } from '../../src/domain/read-models/draft.js';
import { chronologicalKey } from '../../src/domain/session-date.js';
import type { DraftsPort } from '../../src/store/ports/drafts-port.js';
import type { FakePorts } from './fake-ports.js';

export function fakeDraftsPort(fake: FakePorts): DraftsPort {
  return {
    acquire: () => !fake.isLocked,
    save: (session, base, { onSlow, onEnd }) => {
      const write = () => {
        try {
          fake.write('drafts.save', () => {
            fake.bases.set(session._id, base);
            fake.drafts.delete(session._id);
            fake.drafts.set(session._id, session);
          });
        } catch (cause) {
          onEnd(cause instanceof Error ? cause.message : String(cause));
          return;
        }
        onEnd(null);
      };
      if (fake.slowWrites === null) write();
      else fake.slowWrites.push({ onSlow, end: write });
    },
    list: () => {
      fake.calls.push('drafts.list');
      return { drafts: offeredDrafts(fake), problems: fake.draftProblems };
    },
    offered: () => offeredDrafts(fake),
    remove: (id) => {
      fake.calls.push('drafts.remove');
      fake.drafts.delete(id);
    },
    discard: (id) =>
      fake.write('drafts.discard', () => {
        const session = fake.drafts.get(id);
        if (session) fake.discarded.push(session);
        fake.drafts.delete(id);
        return `draft_${id}-discarded.json`;
      }),
    takeOver: (id) => fake.write('drafts.takeOver', () => void fake.otherHosts.delete(id)),
    restore: (name) =>
      fake.write('drafts.restore', () => {
        const at = fake.discarded.findIndex(({ _id }) => name === `draft_${_id}-discarded.json`);
        const [session] = at < 0 ? [] : fake.discarded.splice(at, 1);
        if (!session) throw new Error('The draft is no longer in the trash.');
        fake.drafts.set(session._id, session);
      }),
  };
}

/** The offered drafts, the draft of the newest session first, of the same time the last written first. */
function offeredDrafts(fake: FakePorts): readonly OfferedDraft[] {
  const newestFirst = [...fake.drafts.values()]
    .reverse()
    .sort((one, other) => chronologicalKey(other.date).localeCompare(chronologicalKey(one.date)));
  return newestFirst.flatMap((session): OfferedDraft[] => {
    const base = fake.bases.get(session._id) ?? { kind: 'new' };
    const otherHost = fake.otherHosts.get(session._id) ?? null;
    const path = `data/output/drafts/${session._id}.json`;
    const draft = { id: session._id, session, base, path, otherHost };
    const saved = fake.ports.sessions.saved(session._id, session.date);
    const relation = relateDraft(draft, saved);
    if (relation === 'same' || relation === 'contained') return [];
    if (saved === null || relation === 'unsaved') return [{ ...draft, relation: { kind: 'unsaved' } }];
    return [{ ...draft, relation: { kind: relation, saved } }];
  });
}
