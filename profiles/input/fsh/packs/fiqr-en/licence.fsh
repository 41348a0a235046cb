// FIQR and SIQR in English: Bennett RM and others, Arthritis Res Ther 2009;11:R120 with its additional files, Creative Commons
// Attribution 2.0. Without this folder the guide compiles as before; scoring stays, for whoever brings the text.
RuleSet: CreativeCommonsText
* copyright = "Bennett RM, Friend R, Jones KD, Ward R, Han BK, Ross RL. The Revised Fibromyalgia Impact Questionnaire (FIQR): validation and psychometric properties. Arthritis Res Ther 2009;11:R120. Creative Commons Attribution 2.0 (http://creativecommons.org/licenses/by/2.0). English only."
