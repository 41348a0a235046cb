ValueSet: TendernessGrades
Id: tenderness-grades
Title: "Grades of tenderness"
Description: "The grades of this scale, 0 first."
* insert OurValues
* Grade#tender-none
* Grade#tender-mild
* Grade#tender-moderate
* Grade#tender-severe
* Grade#tender-untouchable
