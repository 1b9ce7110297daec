import { expose, transfer } from 'comlink';
import type { createListReader } from '../exchange/coordinates/list-reading.ts';
import { partyOfEdit } from '../edits/heavy-edit.ts';
import { unpackCoordinates } from '../geometry/packed-coordinates.ts';
import type { EngineApi } from './engine-api.ts';
import { unpackDifference } from './packed-difference.ts';
import { packOutcome, unpackEdit } from './packed-edit.ts';
import { packListReading } from './packed-list.ts';
import { unpackEffect, unpackFindings } from './packed-map.ts';
import { unpackRequest, type PackedEarlier } from './packed-request.ts';
import { packResult } from './packed-result.ts';
import { unpackSeparation } from './packed-separation.ts';
import { unpackShares } from './packed-shares.ts';

/** Let the messages in that have arrived meanwhile, a newer request among them. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** How many comparisons have been asked for; an older one sees that it is out of date and gives up. */
let asked = 0;

/** What the last comparison took over that said so: requests that follow may mean the same. */
let earlier: PackedEarlier = null;

/** How many lines have been asked for. */
let linesAsked = 0;

/** Reads pasted lists, and remembers the last one. */
let readList: ReturnType<typeof createListReader> | null = null;

// Each task loads what it needs: reading a file needs no overlay.
const engine: EngineApi = {
  async compareMaps(request, onProgress) {
    asked += 1;
    const mine = asked;
    if (request.earlier !== 'as-before') ({ earlier } = request);
    const takenOver = earlier;
    const goOn = async (): Promise<void> => {
      await nextTurn();
      if (mine !== asked) throw new Error('superseded');
    };
    const { compareMaps } = await import('../analysis/compare-maps.ts');
    await goOn();
    const result = await compareMaps(unpackRequest(request, takenOver), async (done, of) => {
      onProgress?.({ done, of });
      await goOn();
    });
    const { content, buffers } = packResult(result);
    return transfer(content, buffers);
  },
  async separateLines(request, onProgress) {
    linesAsked += 1;
    const mine = linesAsked;
    const { separateLines } = await import('../analysis/line-separation.ts');
    return separateLines(unpackSeparation(request), async (done, of) => {
      onProgress({ done, of });
      await nextTurn();
      if (mine !== linesAsked) throw new Error('superseded');
    });
  },
  async diffMaps(request) {
    const { diffMaps } = await import('../analysis/diff-maps.ts');
    return diffMaps(unpackDifference(request));
  },
  async measureShares(request) {
    const { agreedShares } = await import('../analysis/agreed-share.ts');
    return agreedShares(unpackShares(request));
  },
  async measureEffect(request) {
    const { editEffect } = await import('../analysis/edit-effect.ts');
    return editEffect(unpackEffect(request));
  },
  async findInDraft(request) {
    const { draftFindings } = await import('../analysis/draft-findings.ts');
    return draftFindings(unpackFindings(request));
  },
  async checkGeometry(geometry) {
    const { findingsOf } = await import('../analysis/validate-map.ts');
    return findingsOf(unpackCoordinates(geometry));
  },
  async makeEdit(request) {
    const { makeHeavyEdit } = await import('../edits/make-heavy-edit.ts');
    const { workspace, edit } = unpackEdit(request);
    const { content, buffers } = packOutcome(workspace, partyOfEdit(edit), makeHeavyEdit(workspace, edit));
    return transfer(content, buffers);
  },
  async readList(request, onProgress) {
    const { createListReader: create } = await import('../exchange/coordinates/list-reading.ts');
    readList ??= create();
    const { content, buffers } = packListReading(readList(request, (done, of) => onProgress({ done, of })));
    return transfer(content, buffers);
  },
  async readGeoJson(request, onProgress) {
    const { readGeoJson } = await import('../exchange/geojson/read.ts');
    // Nobody is waited for: the page may be busy.
    const { packReading } = await import('./packed-reading.ts');
    const read = await readGeoJson(request, (done, of) => {
      onProgress({ done, of });
    });
    const { content, buffers } = packReading(read);
    return transfer(content, buffers);
  },
};

expose(engine);
