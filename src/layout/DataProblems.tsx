import { useLocale } from "../i18n/locale.ts";
import { useAtlas } from "../store/useAtlas.ts";

/** What is wrong with single records of the data, line by line; a chunk of its own, because it hardly ever is shown. */
export function DataProblems() {
  const { messages } = useLocale();
  const problems = useAtlas((state) => state.query?.dataset.problems) ?? [];
  return (
    <ul>
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>{messages.load.problems[problem.reason](problem)}</li>
      ))}
    </ul>
  );
}
