import { useLocale } from "../i18n/locale.ts";
import { setTheme } from "../store/actions.ts";
import { THEMES } from "../store/store.ts";
import { useAtlas } from "../store/useAtlas.ts";

/** Light, dark, or as the device has it; part of the link. */
export function ThemeChoice() {
  const { messages } = useLocale();
  const theme = useAtlas((state) => state.theme);
  return (
    <label className="app-theme">
      <span className="visually-hidden">{messages.app.theme}</span>
      <select
        className="field"
        value={theme}
        onChange={(event) => setTheme(THEMES.find((name) => name === event.target.value) ?? "auto")}
      >
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {messages.app.themes[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
