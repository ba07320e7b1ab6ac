import { useLocale } from "../i18n/locale.ts";
import { FAMILY_SHAPES, GLYPHS } from "./glyphs.ts";
import "./legend.css";
import "./marks.css";

/** The ways in which a mark can stand on the map: how exactly its place is known, and what it stands for. */
export const SAMPLES = ["site", "town", "province", "country", "nowhere", "cluster", "facility"] as const;
export type Sample = (typeof SAMPLES)[number];

/** One of them, small, as the map draws it. */
export function SampleMark({ sample }: { readonly sample: Sample }) {
  return (
    <svg
      className={`sample sample-${sample} family-unrest`}
      viewBox="0 0 40 40"
      width={40}
      height={40}
      aria-hidden="true"
    >
      {sample === "cluster" && <ClusterSample />}
      {sample === "country" && <BadgeSample />}
      {sample === "facility" && <path className="sample-facility" d="M15.5 15.5H24.5V24.5H15.5Z" />}
      {sample === "nowhere" && <path className="sample-nowhere" d="M10 19H30V21H10Z" />}
      {(sample === "town" || sample === "province") && (
        <circle className="sample-ring" cx="20" cy="20" r="17" />
      )}
      {(sample === "site" || sample === "town" || sample === "province") && <PinSample />}
    </svg>
  );
}

function PinSample() {
  return (
    <g transform="translate(9 9) scale(.917)">
      <path className="mark-shape" d={FAMILY_SHAPES.unrest} />
      <path className="mark-glyph" d={GLYPHS.breakout} />
    </g>
  );
}

const SHARES = [
  { family: "assault", from: 0, share: 45 },
  { family: "unrest", from: 45, share: 30 },
  { family: "release", from: 75, share: 25 },
] as const;

function ClusterSample() {
  const { ui } = useLocale().messages;
  return (
    <>
      <circle className="sample-body" cx="20" cy="20" r="16" />
      {SHARES.map(({ family, from, share }) => (
        <circle
          key={family}
          className={`sample-share family-${family}`}
          cx="20"
          cy="20"
          r="14.5"
          pathLength="100"
          strokeDasharray={`${share} ${100 - share}`}
          strokeDashoffset={25 - from}
        />
      ))}
      <text x="20" y="24.4">
        {ui.legend.clusterCount}
      </text>
    </>
  );
}

function BadgeSample() {
  const { ui } = useLocale().messages;
  return (
    <>
      <rect className="sample-body sample-badge" x="2" y="9.5" width="36" height="20" rx="3" />
      <rect className="mark-shape family-assault" x="5" y="24.5" width="20" height="3" />
      <rect className="mark-shape family-unrest" x="25" y="24.5" width="10" height="3" />
      <text x="20" y="22">
        {ui.legend.badge}
      </text>
    </>
  );
}
