import { CLASS_LOOKS, typeLook } from "../ui/glyphs.ts";
import { slicesOf } from "./donut.ts";
import { BAND } from "./markSizes.ts";
import type { SceneMark } from "./sceneMark.ts";

interface BodyProps {
  readonly mark: SceneMark;
}

/** A mark around 0,0, without what it says or does. */
export function MarkBody({ mark }: BodyProps) {
  switch (mark.kind) {
    case "pin":
      return <PinBody mark={mark} />;
    case "cluster":
      return <ClusterBody mark={mark} />;
    case "badge":
      return <BadgeBody mark={mark} />;
    case "facility":
      return <FacilityBody mark={mark} />;
  }
}

/** The shapes stand in a box of 24 × 24 with the middle at 12,12. */
function PinBody({ mark: { type, typeClass } }: BodyProps) {
  if (type === null) return null;
  const { shape, glyph } = typeLook(type, typeClass);
  return (
    <g transform="translate(-12 -12)">
      <path className="mark-shape" d={shape} />
      <path className="mark-glyph" d={glyph} />
    </g>
  );
}

function ClusterBody({ mark: { radius, shares, label } }: BodyProps) {
  return (
    <>
      <circle className="map-disc" r={radius + 1} />
      {slicesOf(shares, radius, radius - BAND).map(({ index, path }) => (
        <path key={index} className={`mark-shape ${CLASS_LOOKS[index]?.className}`} d={path} />
      ))}
      <text className="map-count" dy="0.36em">
        {label}
      </text>
    </>
  );
}

const STRIPE = 3;

function BadgeBody({ mark: { radius, halfWidth, shares, label } }: BodyProps) {
  const box = { x: -halfWidth, y: -radius, width: 2 * halfWidth, height: 2 * radius };
  return (
    <>
      <rect className="map-plate" {...box} rx={3} />
      {stripesOf(shares, halfWidth - 3).map(({ index, x, width }) => (
        <rect
          key={index}
          className={`mark-shape ${CLASS_LOOKS[index]?.className}`}
          x={x}
          y={radius - 2 - STRIPE}
          width={width}
          height={STRIPE}
        />
      ))}
      <text className="map-country" dy="0.18em">
        {label}
      </text>
    </>
  );
}

interface Stripe {
  readonly index: number;
  readonly x: number;
  readonly width: number;
}

/** Shares side by side on a line from -half to half. Empty shares have no stripe. */
function stripesOf(shares: readonly number[], half: number): Stripe[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let end = -half;
  return shares.flatMap((share, index) => {
    if (share === 0) return [];
    const width = (2 * half * share) / total;
    end += width;
    return [{ index, x: end - width, width }];
  });
}

function FacilityBody({ mark: { radius } }: BodyProps) {
  return <rect className="map-site" x={-radius} y={-radius} width={2 * radius} height={2 * radius} />;
}
