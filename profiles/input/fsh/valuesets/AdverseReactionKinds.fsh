ValueSet: AdverseReactionKinds
Id: adverse-reaction-kinds
Title: "Reactions after a session"
Description: "All codes of the list reactions after a session."
* insert OurValues
* include codes from system AdverseReactionKind
