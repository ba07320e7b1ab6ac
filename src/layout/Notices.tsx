import { useLocale } from "../i18n/locale.ts";
import { dismissNotices } from "../store/actions.ts";
import { useAtlas } from "../store/useAtlas.ts";
import { Button } from "../ui/Button.tsx";
import { Disclosure } from "../ui/Disclosure.tsx";
import { FetchedPart } from "../ui/FetchedPart.tsx";
import { fetchedOnce } from "../ui/fetchedOnce.ts";

const dataProblems = fetchedOnce(() => import("./DataProblems.tsx").then(({ DataProblems }) => DataProblems));
const MESSAGES = ["load"] as const;

/** Bad parts of the link, and bad features of the data: quiet, complete, never silent. */
export function Notices() {
  const { messages, list } = useLocale();
  const notices = useAtlas((state) => state.notices);
  const problems = useAtlas((state) => state.query?.dataset.problems);
  const curation = useAtlas((state) => state.curation);
  return (
    <>
      {curation.length > 0 && (
        <Disclosure className="app-notice" open summary={messages.app.curation(curation.length)}>
          <ul>
            {curation.map((problem) => (
              <li key={`${problem.file}:${problem.line}:${problem.column} ${problem.rule}`}>
                {messages.app.curationLine(problem)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {notices.length > 0 && (
        <p className="app-notice">
          {/* Names of keys only: text that comes from a link is never shown as ours. */}
          {messages.app.badLink(list([...new Set(notices.map(({ key }) => key))]))}{" "}
          <Button onClick={dismissNotices}>{messages.app.dismiss}</Button>
        </p>
      )}
      {problems && problems.length > 0 && (
        <Disclosure className="app-notice" summary={messages.app.dataErrors(problems.length)}>
          <FetchedPart source={dataProblems} messages={MESSAGES} waiting={null} />
        </Disclosure>
      )}
    </>
  );
}
