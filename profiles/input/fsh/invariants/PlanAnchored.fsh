Invariant: phy-19
Description: "A plan has one action with the id 'anchor', and every other action counts from it."
Expression: "action.where(id = 'anchor').count() = 1 and action.where(id != 'anchor').all(relatedAction.where(actionId = 'anchor').exists())"
Severity: #error
