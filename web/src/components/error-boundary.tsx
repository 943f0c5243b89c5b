import { Component, type ReactNode } from 'react';
import { ProblemNote } from './problem-note.tsx';

/** Keeps the rest of the page alive when a view cannot be drawn. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    if (!this.state.error) return this.props.children;
    return <ProblemNote error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
