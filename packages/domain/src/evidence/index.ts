export {
  demandsEvidence,
  evidenceStates,
  fileFindings,
  fileScans,
  findingWords,
  hasEvidence,
  keptEvidence,
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
  mediaTypes,
  mostPixels,
  type MediaType,
} from './file-kinds.js';
