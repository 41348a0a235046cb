Invariant: phy-12
Description: "Whoever takes a confirmation back says why."
Expression: "value.coding.where(code = 'withdrawn').exists() implies note.exists()"
Severity: #error
