export {
  demandsEvidence,
  evidenceStates,
  fileFindings,
  fileScans,
  findingWords,
  goneScans,
  hasEvidence,
  keptEvidence,
  tellsNoSecret,
  type EvidenceState,
  type FileFinding,
  type FileScan,
  type KeptEvidence,
} from './evidence.js';
export {
  fileEndings,
  fileKinds,
  isMediaType,
  isNameTrue,
  keptName,
  largestFile,
  longestSide,
  mediaTypes,
  mostPixels,
  mostUnpacked,
  type MediaType,
} from './file-kinds.js';
export { whyEvidenceStays, type SentTurn } from './withdraw-evidence.js';
