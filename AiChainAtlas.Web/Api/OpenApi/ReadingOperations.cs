using AiChainAtlas.Data.Exchange;
using AiChainAtlas.Data.Exchange.Writing;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Hosting.PageCache;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace AiChainAtlas.Web.Api.OpenApi;

/// <summary>Describes a reading route: its query keys are those that its answers are told apart by.</summary>
internal static class ReadingOperations
{
    public const string Tag = "Atlas";

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var route = metadata.OfType<ReadingRoute>().First();
        var keys = metadata.OfType<PublicPageAttribute>().Single().Keys;
        operation.OperationId = route.Id;
        operation.Summary = route.Summary;
        operation.Tags = new HashSet<OpenApiTagReference> { new(route.Tag, context.Document) };
        operation.Parameters = [.. operation.Parameters ?? [], .. keys.Select(Parameter)];
        foreach (var id in operation.Parameters.OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Path))
        {
            id.Description = id.Name switch
            {
                "format" => $"One of {string.Join(", ", AtlasFormats.All.Select(format => format.Key))}.",
                "table" => $"One of {string.Join(", ", CsvTables.Names)}.",
                "revision" => "Number of the revision.",
                _ => "Permanent id. A former one is answered by a redirect to the present one.",
            };
        }

        operation.Responses!["200"].Description = route.Summary;
        if (keys.Count > 0)
        {
            operation.Responses["400"] = ProblemSchema.Answer(context.Document!, "A key has a value that it cannot have.");
        }

        operation.Responses["404"] = ProblemSchema.Answer(context.Document!, "There is nothing of that id, or no such page of the list.");
        return Task.CompletedTask;
    }

    /// <summary>What a query key of a reading route takes.</summary>
    public static OpenApiParameter Parameter(string key) => new()
    {
        Name = key,
        In = ParameterLocation.Query,
        Description = key switch
        {
            "page" => "Which page of the list, from 1.",
            "page_size" => "How many items a page has.",
            "q" => "Text to look for; forgives one typing error.",
            "asof" => "The state at the end of a day such as 2026-11-01, or after a revision such as r12; the present when left out.",
            "since" => "Only revisions of this day such as 2026-11-01 and later, or after this number such as 12.",
            "kind" => $"Only changes of this kind of record: {string.Join(", ", RecordKinds.All.Select(kind => kind.Key))}.",
            "record" => "Only changes of the record of this id.",
            "limit" => "How many results at most.",
            "sort" => $"Key of a column to sort by, with - before it for descending order: {string.Join(", ", EntryColumns.All.Select(column => column.Key))}.",
            "columns" => "Keys of columns, separated by commas.",
            "founded_from" => "Founded, or launched where no founding year is on record, in this year or later.",
            "founded_to" => "Founded, or launched where no founding year is on record, in this year or earlier.",
            "provenance" => "true: beside each field its best source with its address, the newest date on which a source shows it, and the confidence.",
            "entry" => "Only the places of this entry.",
            "founded" => $"{NotRecorded.None}: entries without such a year on record, beside those of the years asked for or alone.",
            _ => $"{EntryFacets.All.Single(facet => facet.Key == key).Label}; several values are separated by commas{NotRecordedIn(key)}.",
        },
        Schema = key switch
        {
            "page" => Whole(1, EntryQuery.MaxPage),
            "page_size" => Whole(1, EntryQuery.MaxPageSize),
            "limit" => Whole(1, SearchApi.MaxLimit),
            "founded_from" or "founded_to" => Whole(1800, 2100),
            "q" => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = EntryQuery.MaxTextLength },
            _ => new OpenApiSchema { Type = JsonSchemaType.String },
        },
    };

    private static string NotRecordedIn(string key) =>
        EntryFacets.Find(key)?.NotRecorded is { } missing ? $", and {missing.Value} stands for those of which nothing is on record" : "";

    private static OpenApiSchema Whole(int minimum, int maximum) => new() { Type = JsonSchemaType.Integer, Minimum = Json.Of(minimum), Maximum = Json.Of(maximum) };
}
