Profile: FollowUpQuestionnaireResponse
Parent: QuestionnaireResponse
Id: follow-up-questionnaire-response
Title: "Answers of a follow-up"
Description: "The whole follow-up form as it was submitted."
* insert OurResponse(follow-up-core)
