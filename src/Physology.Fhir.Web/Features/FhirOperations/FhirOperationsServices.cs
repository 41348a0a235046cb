using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Physology.Fhir.Web.Data;
using Physology.Fhir.Web.Features.Shared;
using Physology.Fhir.Web.Security;

namespace Physology.Fhir.Web.Features.FhirOperations;

/// <summary>
/// The operations, at two bases: <c>/launches/{launch}/fhir</c> for the clinician whose launch it is, <c>/fhir</c> for the programs of a connection.
/// Nobody calls them anonymously, and no other site.
/// </summary>
public static class FhirOperationsServices
{
    private const string Sdc = "http://hl7.org/fhir/uv/sdc/OperationDefinition/";

    public static IServiceCollection AddFhirOperations(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection(FhirOperationsOptions.Section);
        ConfigurationKeys.RequireKnown(section, typeof(FhirOperationsOptions));
        services.AddOptions<FhirOperationsOptions>()
            .Bind(section)
            .ValidateDataAnnotations()
            .Validate(options => options.TimeLimit >= TimeSpan.FromSeconds(1) && options.TimeLimit <= TimeSpan.FromMinutes(2), "FhirOperations:TimeLimit: between a second and two minutes.")
            .Validate(options => options.TerminologyTimeLimit >= TimeSpan.FromMilliseconds(100) && options.TerminologyTimeLimit < options.TimeLimit, "FhirOperations:TerminologyTimeLimit: at least 100 ms, and less than TimeLimit.")
            .Validate(options => options.ExpressionTimeLimit >= TimeSpan.FromMilliseconds(100) && options.ExpressionTimeLimit <= options.TimeLimit, "FhirOperations:ExpressionTimeLimit: at least 100 ms, and no more than TimeLimit.")
            .ValidateOnStart();
        services.TryAddSingleton<ContentCheck>();
        services.TryAddSingleton<ValidateResource>();
        services.TryAddSingleton<QuestionnaireChoice>();
        services.TryAddSingleton<ExtractResponse>();
        services.TryAddSingleton<PopulateQuestionnaire>();
        services.TryAddSingleton<OperationRate>();
        services.TryAddSingleton<RunOperation>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, FhirStops>();
        services.AddSingleton(new FhirOperation("Resource", "validate", "http://hl7.org/fhir/OperationDefinition/Resource-validate"));
        services.AddSingleton(new FhirOperation("Questionnaire", "populate", Sdc + "Questionnaire-populate"));
        services.AddSingleton(new FhirOperation("QuestionnaireResponse", "extract", Sdc + "QuestionnaireResponse-extract"));
        return services;
    }

    public static void MapFhirOperations(this IEndpointRouteBuilder endpoints)
    {
        var ofLaunch = endpoints.MapGroup("/launches/{launch:guid}/fhir")
            .RequireAuthorization(Policies.Clinician).WithMetadata(new AnswersInFhir()).AddEndpointFilter<RouteGroupBuilder, OwnPageOnly>();
        MapTo(ofLaunch, context => OperationCaller.Of(context.GetLaunch()));
        ofLaunch.Map("/{**path}", () => OperationAnswer.Refuse(StatusCodes.Status404NotFound, "not-found", OperationIssues.NothingHere, "There is no such operation. /fhir/metadata says which there are; they are called by POST.").ToResult());

        // A token in a header is sent by nobody by accident, so there is no request token beside it.
        var ofPrograms = endpoints.MapGroup("/fhir").RequireAuthorization(Policies.Caller).WithMetadata(new AnswersInFhir());
        MapTo(ofPrograms, context => OperationCaller.Of(context.GetCaller()));
    }

    private static void MapTo(RouteGroupBuilder group, Func<HttpContext, OperationCaller> caller)
    {
        group.MapPost("/{type}/$validate", (string type, HttpContext context, RunOperation run, ValidateResource validate) =>
            run.ExecuteAsync(context, caller(context), "validate", (body, stop) => validate.ExecuteAsync(body, type, context.Request.Query, stop)));
        group.MapPost("/$validate", (HttpContext context, RunOperation run, ValidateResource validate) =>
            run.ExecuteAsync(context, caller(context), "validate", (body, stop) => validate.ExecuteAsync(body, "Resource", context.Request.Query, stop)));
        group.MapPost("/QuestionnaireResponse/$extract", (HttpContext context, RunOperation run, ExtractResponse extract) =>
            run.ExecuteAsync(context, caller(context), "extract", (body, stop) => Task.FromResult(extract.Execute(body, stop))));
        group.MapPost("/Questionnaire/$populate", (HttpContext context, RunOperation run, PopulateQuestionnaire populate) => Populate(context, run, populate, null));
        group.MapPost("/Questionnaire/{id}/$populate", (string id, HttpContext context, RunOperation run, PopulateQuestionnaire populate) => Populate(context, run, populate, id));

        Task<IResult> Populate(HttpContext context, RunOperation run, PopulateQuestionnaire populate, string? id)
        {
            var who = caller(context);
            return run.ExecuteAsync(context, who, "populate", (body, stop) => populate.ExecuteAsync(body, id, who.Launch, stop));
        }
    }
}
