using System.Text.Json;
using System.Text.Json.Serialization;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Hosting;

namespace AiChainAtlas.Web.Api;

/// <summary>How the API writes JSON: snake_case keys, no nulls left out, undated as null.</summary>
public static class ApiJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new PartialDateConverter() },
    };

    public static IResult Ok<T>(T value) => Results.Json(value, Options);

    public static IResult NotFound(string what, string id) =>
        ProblemAnswers.Of(new QueryProblem(QueryProblem.NotFound, "id", $"There is no {what} '{id}'."));

    /// <summary>One page of a list that has no filters of its own.</summary>
    public static IResult Page<T>(HttpRequest request, IReadOnlyList<T> all, int defaultSize = 500)
    {
        var (paging, problem) = Paging.Read(key => request.Query[key], defaultSize);
        problem ??= paging.Check(all.Count);
        return problem is null
            ? Ok(new ListOf<T>([.. paging.PartOf(all)], all.Count, paging.Page, paging.Size))
            : ProblemAnswers.Of(problem);
    }

    private sealed class PartialDateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } text ? PartialDate.Parse(text) : PartialDate.None;

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options)
        {
            if (value.IsDated)
            {
                writer.WriteStringValue(value.ToString());
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}

/// <summary>The shape of every list.</summary>
public sealed record ListOf<T>(IReadOnlyList<T> Items, int Total, int Page, int PageSize);
