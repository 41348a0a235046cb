Invariant: phy-21
Description: "The document holds the response, so that the whole assessment can be read back."
Expression: "entry.resource.ofType(QuestionnaireResponse).exists()"
Severity: #error
