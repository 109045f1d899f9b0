/** The word in a draft where a fact is that the text does not give, and a person has to say. */
export const UNSAID = 'todo';
