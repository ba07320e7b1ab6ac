import { useLocale } from "../../i18n/locale.ts";
import { reportedHeight } from "../reportedHeight.ts";
import { Choice } from "./Choice.tsx";
import { type Change, type Choices, HEIGHT, heightOf } from "./choices.ts";
import { USUAL_WIDTH } from "./snippets.ts";
import { TextField } from "./TextField.tsx";

export function HeightChoice({
  choices,
  onChange,
}: {
  readonly choices: Choices;
  readonly onChange: Change;
}) {
  const { messages, number } = useLocale();
  const { height } = messages.embedDialog;
  const fault = heightOf(choices).ok ? null : height.fault(number(HEIGHT.least), number(HEIGHT.most));
  return (
    <Choice
      legend={height.legend}
      options={[
        { value: "fit", label: height.fit(number(reportedHeight(USUAL_WIDTH, choices.show))) },
        {
          value: "fixed",
          label: height.fixed,
          children: choices.fixedHeight && (
            <div className="embed-inset">
              <TextField
                label={height.pixels}
                inputMode="numeric"
                value={choices.height}
                onChange={(typed) => onChange({ height: typed })}
                fault={fault}
              />
            </div>
          ),
        },
      ]}
      value={choices.fixedHeight ? "fixed" : "fit"}
      onChange={(value) => onChange({ fixedHeight: value === "fixed" })}
    />
  );
}
