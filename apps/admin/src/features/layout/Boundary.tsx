import { Component, type ReactNode } from 'react';
import { Broken } from './DeadEnds';

/** Keeps the frame and its places where a page fails, so that people can go elsewhere. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Broken error={error} resetErrorBoundary={() => this.setState({ error: null })} />;
  }
}
