/** Where a part of the page breaks: says so in plain words and keeps the frame, with its emergency button, alive. */
import { Component, type ReactNode } from 'react';
import { say } from '../messages/speak.ts';
import { Button } from '../parts/Button.tsx';

export class Fault extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <section>
        <h1 tabIndex={-1}>{say('shell.broken')}</h1>
        <p>{say('shell.brokenText')}</p>
        <Button onClick={() => window.location.reload()}>{say('shell.reload')}</Button>
      </section>
    );
  }
}
