import { useExplanation } from '../../api/queries.ts';
import { Loaded } from '../../components/loaded.tsx';
import { formatNumber, inWords } from '../../format.ts';

interface ExplanationProps {
  staffingRequirementId: string;
  queueId: string;
  interval: number;
}

/** How one requirement came about: the server's words, and the agents that every target alone would need. */
export function Explanation({ staffingRequirementId, queueId, interval }: ExplanationProps) {
  const explanation = useExplanation(staffingRequirementId, queueId, interval);
  return (
    <Loaded query={explanation} what="the explanation">
      {({ targets, bindingTarget, words }) => (
        <div className="stack">
          <ol className="steps">
            {words.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ol>
          {targets.length > 0 && (
            <table>
              <thead>
                <tr>
                  <th scope="col">Target</th>
                  <th scope="col" className="number">
                    Agents for it alone
                  </th>
                  <th scope="col" className="number">
                    Before rounding
                  </th>
                </tr>
              </thead>
              <tbody>
                {targets.map(({ target, agents, fractionalAgents }) => (
                  <tr key={target} className={target === bindingTarget ? 'chosen' : undefined}>
                    <th scope="row">
                      {inWords(target)} {target === bindingTarget && <span className="badge">decides</span>}
                    </th>
                    <td className="number">{formatNumber(agents)}</td>
                    <td className="number">{formatNumber(fractionalAgents, 2)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      )}
    </Loaded>
  );
}
