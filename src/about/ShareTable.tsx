import { useLocale } from "../i18n/locale.ts";
import { percentOf, type Share } from "./shares.ts";

interface ShareTableProps {
  readonly caption: string;
  readonly shares: readonly (readonly [name: string, share: Share])[];
}

/** So many of so many, one line each, as number, per cent and bar. */
export function ShareTable({ caption, shares }: ShareTableProps) {
  const { messages, number } = useLocale();
  const { about } = messages;
  return (
    <table className="about-table about-shares">
      <caption>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{about.method.what}</th>
          <th scope="col" colSpan={2}>
            {about.method.howMany}
          </th>
        </tr>
      </thead>
      <tbody>
        {shares.map(([name, share]) => {
          const percent = percentOf(share);
          return (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="about-number">{about.share(number(share.part), number(share.whole))}</td>
              <td className="about-bar-cell">
                {percent !== null && (
                  <>
                    <Bar share={share.part / share.whole} />
                    <span>
                      {percent === 0 && share.part > 0
                        ? about.underOnePercent
                        : about.percent(number(percent))}
                    </span>
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** @param share from 0 to 1 of the room that it has */
export function Bar({ share }: { readonly share: number }) {
  return (
    <span className="about-bar" aria-hidden="true">
      <span style={{ inlineSize: `${100 * share}%` }} />
    </span>
  );
}
