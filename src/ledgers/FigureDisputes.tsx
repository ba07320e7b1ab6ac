import type { Account } from "../domain/accounts.ts";
import { groupWords, plainFigure } from "../i18n/figureWords.ts";
import { useLocale } from "../i18n/locale.ts";
import { RangePlot } from "../ui/RangePlot.tsx";
import type { FigureDispute } from "./disagreements.ts";

/** Figures that do not meet: each with its claimant, and both on one axis. */
export function FigureDisputes({ disputes }: { readonly disputes: readonly FigureDispute[] }) {
  const locale = useLocale();
  return disputes.map(({ key, low, high }) => (
    <span key={`${key.group} ${key.population} ${key.unit}`} className="ledgers-dispute">
      <span className="ledgers-said">{groupWords(locale, key)}</span>
      {[low, high].map((account) => (
        <Side key={account.claims[0].id} account={account} most={mostOf(low, high)} />
      ))}
    </span>
  ));
}

const mostOf = (...accounts: readonly Account[]): number =>
  Math.max(...accounts.map(({ bounds }) => bounds.high ?? 0));

function Side({ account, most }: { readonly account: Account; readonly most: number }) {
  const locale = useLocale();
  const { claims, bounds, range } = account;
  const [first] = claims;
  // The figures for all of the sites, added: nobody said the sum.
  const figure = claims.length === 1 ? plainFigure(locale, first) : locale.number(bounds.low ?? 0);
  const from = range?.from ?? 0;
  const open = range?.to === Number.POSITIVE_INFINITY;
  const to = open ? from : (range?.to ?? 0);
  return (
    <span className="ledgers-side">
      <span dir="auto">
        <b>{figure}</b> {first.claimant.name}
      </span>
      <RangePlot from={from} to={to} open={open} dotAt={to} most={most} width={84} />
    </span>
  );
}
