/** Everything that is seen of operators that a person added, in one part that is fetched when somebody needs it. */
export { OwnOperatorActions } from './own-operator-actions.tsx';
export { OwnOperatorAnswer } from './own-operator-answer.tsx';
export { OwnOperatorForm } from './own-operator-form.tsx';
