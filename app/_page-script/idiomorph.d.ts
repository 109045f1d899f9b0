declare module 'idiomorph' {
  /** What is asked before an element is changed, and before an attribute of it is: false leaves it as it is. */
  type Callbacks = {
    beforeNodeMorphed?: (from: Node, to: Node) => boolean;
    beforeAttributeUpdated?: (name: string, element: Element, change: 'update' | 'remove') => boolean;
  };

  /** Changes an element into another, and what is alike in both not at all. */
  export const Idiomorph: {
    morph(from: Element, to: Element, options?: { restoreFocus?: boolean; callbacks?: Callbacks }): Node[];
  };
}
