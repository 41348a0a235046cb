Profile: AssessmentQuestionnaireResponse
Parent: QuestionnaireResponse
Id: assessment-questionnaire-response
Title: "Answers of a fascial assessment"
Description: "The whole assessment as it was signed. Everything else that is filed is taken from it."
* insert OurResponse(fascial-assessment)
