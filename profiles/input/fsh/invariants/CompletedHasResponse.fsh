Invariant: phy-15
Description: "An occurrence that is completed names the response."
Expression: "status = 'completed' implies output.exists()"
Severity: #error
