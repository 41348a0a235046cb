ValueSet: TaskKinds
Id: task-kinds
Title: "Tasks of ours"
Description: "All codes of the list tasks of ours."
* insert OurValues
* include codes from system TaskKind
