import { useLocale } from "../i18n/locale.ts";
import { offerOpening } from "../store/opening.ts";
import { Button } from "../ui/Button.tsx";

export function OpenButton() {
  const { messages } = useLocale();
  return <Button onClick={offerOpening}>{messages.app.tools.open}</Button>;
}
