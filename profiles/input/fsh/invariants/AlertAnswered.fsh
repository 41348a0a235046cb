Invariant: phy-17
Description: "An alert that is completed says what was done."
Expression: "status = 'completed' implies note.exists()"
Severity: #error
