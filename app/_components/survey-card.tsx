import type { SurveyCard as Card } from '../../lib/model/source.ts';

const FIELDS: readonly { key: Exclude<keyof Card, 'known_from'>; label: string }[] = [
  { key: 'sponsor', label: 'Sponsor' },
  { key: 'population', label: 'Population' },
  { key: 'fieldwork', label: 'Field dates' },
  { key: 'mode', label: 'Mode' },
  { key: 'sample', label: 'Sample' },
  { key: 'margin', label: 'Margin of error' },
  { key: 'wording', label: 'Question wording' },
];

/** What is known of a survey, and from where; what is not is "not stated". */
export function SurveyCard({ card }: { card: Card }) {
  return (
    <section className="survey-card" aria-labelledby="survey">
      <h2 id="survey">The survey</h2>
      <dl className="facts">
        {FIELDS.map(({ key, label }) => (
          <div className="survey-card-field" key={key}>
            <dt>{label}</dt>
            <dd>{card[key] ?? <span className="soft">not stated</span>}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">Known from: {card.known_from}</p>
    </section>
  );
}
